import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import { useMayEver } from '../shared/useMe.ts';
import { explained } from './explained.ts';
import { PartsBar } from './PartsBar.tsx';
import { PartsTable } from './PartsTable.tsx';
import { Section } from './Section.tsx';
import { type Part, partsOf } from './sheetParts.ts';
import type { Figures, SheetRecord } from './sheetRecord.ts';
import { whyLink } from './whyLink.ts';

/** What the sheet comes to, and every step of how: as figures, as a bar with its table, in sentences. */
export function SheetScore({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const may = useMayEver();
  const { figures } = sheet;
  if (!figures) return <NoScore sheet={sheet} />;
  const parts = partsOf(figures.lines);
  const readsPositions = sheet.isOwn || may('read', 'individualMeasurements');
  return (
    <Section title={translate('sheets.score')}>
      <Headline figures={figures} />
      <PartsBar parts={parts} score={figures.score} />
      <PartsTable
        parts={parts}
        exact={figures.exact}
        score={figures.score}
        whyOf={({ part }: Part) => (part === 'individual' && !readsPositions ? null : whyLink(sheet, part))}
      />
      <Explained sheet={sheet} figures={figures} />
    </Section>
  );
}

function NoScore({ sheet: { isOwn, notifiedAt, results } }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  if (isOwn && !notifiedAt) return null;
  return (
    <Section title={translate('sheets.score')}>
      <Typography color="text.secondary">
        {translate(results ? 'sheets.noScoreMarks' : 'sheets.noScoreResults')}
      </Typography>
    </Section>
  );
}

function Headline({ figures }: { readonly figures: Figures }) {
  const translate = useTranslate();
  const { score, band, resultPercent, duePercent, days, yearDays } = figures;
  const whole = days === yearDays;
  return (
    <Box component="dl" sx={HEADLINE}>
      <Figure label={translate('sheets.score')} value={translate('sheets.outOf100', { score: showDecimal(score) })} />
      <Figure label={translate('sheets.band')} value={band} />
      <Figure
        label={translate(whole ? 'sheets.percent' : 'sheets.percentYear')}
        value={`${showDecimal(resultPercent)} %`}
      />
      {!whole && (
        <Figure label={translate('sheets.due', { days, all: yearDays })} value={`${showDecimal(duePercent)} %`} />
      )}
    </Box>
  );
}

const Figure = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <Box>
    <Typography component="dt" variant="body2" color="text.secondary">
      {label}
    </Typography>
    <Typography component="dd" sx={{ m: 0, fontSize: '1.5rem', fontWeight: 700, lineHeight: 1.2 }}>
      {value}
    </Typography>
  </Box>
);

const HEADLINE = {
  display: 'grid',
  gap: 2,
  m: 0,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 170px), 1fr))',
} as const;

/** The same in plain sentences, one a step. */
function Explained({ sheet, figures }: { readonly sheet: SheetRecord; readonly figures: Figures }) {
  const translate = useTranslate();
  return (
    <Box>
      <Typography variant="h3" gutterBottom>
        {translate('sheets.how')}
      </Typography>
      <Box component="ol" sx={{ m: 0, pl: 3, maxWidth: '80ch', '& li': { mb: 0.75 } }}>
        {explained(figures, sheet.byEvaluators).map(({ key, word, params }) => (
          <li key={key}>{translate(`sheets.step.${word}`, params)}</li>
        ))}
      </Box>
    </Box>
  );
}
