import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDay, showDecimal } from '../shared/format.ts';
import { GivenMark } from './GivenMark.tsx';
import { Section } from './Section.tsx';
import type { Assessment, SheetRecord } from './sheetRecord.ts';

/** The behaviours to be read: what the person says of the own work beside what each evaluator says. */
export function Behaviours({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const { catalogue, ownAssessment, byEvaluators, highestMark, isOwn, notifiedAt } = sheet;
  const isKeptBack = isOwn && !notifiedAt;
  const self = translate(isOwn ? 'sheets.yourSelf' : 'sheets.self');
  return (
    <Section
      title={translate('sheets.behaviours')}
      text={isKeptBack ? translate('sheets.behavioursKeptBack') : translate('sheets.behavioursText')}
    >
      {!ownAssessment && <Typography>{translate('sheets.noSelf')}</Typography>}
      {catalogue.map((behaviour) => (
        <Box key={behaviour.code} component="article" aria-label={behaviour.title}>
          <BehaviourTitle title={behaviour.title} weight={behaviour.weight} />
          <Box sx={BESIDE}>
            {ownAssessment && (
              <GivenMark
                by={self}
                behaviour={behaviour}
                highest={highestMark}
                given={markIn(ownAssessment, behaviour.code)}
              />
            )}
            {byEvaluators.map((part) => (
              <GivenMark
                key={part.evaluatorId}
                by={byWords(part, byEvaluators.length > 1, translate)}
                behaviour={behaviour}
                highest={highestMark}
                given={markIn(part, behaviour.code)}
              />
            ))}
          </Box>
        </Box>
      ))}
      <Overall by={self} text={ownAssessment?.text} />
      {byEvaluators.map((part) => (
        <Overall key={part.evaluatorId} by={byWords(part, byEvaluators.length > 1, translate)} text={part.text} />
      ))}
    </Section>
  );
}

export const BehaviourTitle = ({ title, weight }: { readonly title: string; readonly weight: string }) => {
  const translate = useTranslate();
  return (
    <Typography variant="h3" sx={{ mb: 0.75 }}>
      {title}{' '}
      <Typography component="span" variant="body2" color="text.secondary">
        {translate('sheets.weighs', { weight: showDecimal(weight) })}
      </Typography>
    </Typography>
  );
};

type Translate = (key: string, options?: Record<string, unknown>) => string;
type Marked = Pick<Assessment, 'marks'> | null | undefined;

export const markIn = (marked: Marked, code: string) => marked?.marks.find((mark) => mark.code === code);

/** The days stand beside the name where there were several evaluators. */
export const byWords = (
  { evaluatorName, from, to }: Assessment,
  isOneOfSeveral: boolean,
  translate: Translate,
): string =>
  translate(isOneOfSeveral ? 'sheets.evaluatorDays' : 'sheets.evaluator', {
    name: evaluatorName,
    from: showDay(from),
    to: showDay(to),
  });

function Overall({ by, text }: { readonly by: string; readonly text: string | null | undefined }) {
  const translate = useTranslate();
  if (!text) return null;
  return (
    <Box>
      <Typography variant="h3">{translate('sheets.overallBy', { by })}</Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
    </Box>
  );
}

const BESIDE = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
} as const;
