import { SCORING_WORDS, type ScoringWord } from '@albero/schema/contract';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useSystemEditing } from './editing.ts';
import { RuleField } from './RuleField.tsx';
import { ScoreBandFields } from './ScoreBandFields.tsx';

const WORDS = Object.keys(SCORING_WORDS) as ScoringWord[];

/** The rules of scoring: for each, what it does and what it makes of a small example. */
export function ScoringFields() {
  const translate = useTranslate();
  const { form } = useSystemEditing();
  const rule = (name: string, part: string) => translate(`measurementSystem.rules.${name}.${part}`);
  return (
    <>
      <Typography>{translate('measurementSystem.scoringText')}</Typography>
      <Box sx={GRID}>
        {WORDS.map((name) => (
          <RuleField
            key={name}
            place={['scoring', name]}
            label={rule(name, 'label')}
            options={SCORING_WORDS[name].map((value) => ({ value, words: rule(name, `options.${value}`) }))}
            help={rule(name, `examples.${form.scoring[name]}`)}
          />
        ))}
        {form.scoring.date === 'lateLinear' && (
          <RuleField
            place={['scoring', 'lateDays']}
            label={rule('lateDays', 'label')}
            help={rule('lateDays', 'help')}
            isFigure
            required
          />
        )}
        {(['cap', 'floor', 'agencyWeight'] as const).map((name) => (
          <RuleField
            key={name}
            place={['scoring', name]}
            label={rule(name, 'label')}
            help={rule(name, 'help')}
            suffix="%"
            isFigure
            required={name !== 'floor'}
          />
        ))}
      </Box>
      <ScoreBandFields />
    </>
  );
}

export const GRID = {
  display: 'grid',
  columnGap: 2,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
} as const;
