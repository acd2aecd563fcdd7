import { CHECK_OUTCOMES, CHECK_SECTIONS } from '@albero/schema/contract';
import { Box, Chip, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { AnswerField } from './AnswerField.tsx';
import { lackOf } from './papersForm.ts';
import type { CheckPoint, PapersRecord } from './papersRecord.ts';
import type { Writing } from './usePapers.ts';

interface Props {
  readonly papers: PapersRecord;
  readonly writing: Writing;
}

/** What the OIV asks itself, section by section. */
export function ChecklistTab({ papers, writing }: Props) {
  const translate = useTranslate();
  return (
    <Stack spacing={2}>
      <DraftNotice draft={writing.draft} />
      {CHECK_SECTIONS.map((section) => (
        <Paper
          key={section}
          variant="outlined"
          component="section"
          aria-labelledby={`section-${section}`}
          sx={{ p: 2 }}
        >
          <Typography id={`section-${section}`} variant="h2">
            {translate(`papers.sections.${section}`)}
          </Typography>
          <Typography color="text.secondary" sx={{ mb: 2 }}>
            {translate(`papers.sections.${section}_text`)}
          </Typography>
          <Stack spacing={3}>
            {papers.checklist
              .filter((point) => point.section === section)
              .map((point) => (
                <Point key={point.code} point={point} papers={papers} writing={writing} />
              ))}
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}

function Point({ point, papers, writing }: Props & { readonly point: CheckPoint }) {
  const translate = useTranslate();
  const { code, isCondition } = point;
  const { form, change } = writing;
  const answer = form.checks[code] ?? { outcome: null, note: '' };
  return (
    <AnswerField
      label={
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {translate(`papers.checks.${code}`)}
          {isCondition && <Chip size="small" variant="outlined" label={translate('papers.condition')} />}
        </Box>
      }
      outcomes={CHECK_OUTCOMES}
      answer={answer}
      lack={lackOf(point, answer)}
      disabled={!papers.allowedActions.includes('examine')}
      mostNote={1000}
      onChange={(next) => change({ ...form, checks: { ...form.checks, [code]: next } })}
    />
  );
}
