import { SCORING_WORDS, type ScoringRules, type ScoringWord } from '@albero/schema/contract';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import { type Column, Rows } from '../shared/Rows.tsx';

const WORDS = Object.keys(SCORING_WORDS) as ScoringWord[];

interface Line {
  readonly name: string;
  readonly choice: string;
  readonly example: string;
}

/** The choices of the scoring in words, each with what it makes of a small example. */
export function ScoringView({ scoring }: { readonly scoring: ScoringRules }) {
  const translate = useTranslate();
  return (
    <>
      <Box component="dl" sx={{ m: 0, display: 'grid', rowGap: 1.5 }}>
        {linesOf(scoring, translate).map(({ name, choice, example }) => (
          <Box key={name} sx={LINE}>
            <Typography component="dt" color="text.secondary">
              {name}
            </Typography>
            <Box component="dd" sx={{ m: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>{choice}</Typography>
              {example && <Typography variant="body2">{example}</Typography>}
            </Box>
          </Box>
        ))}
      </Box>
      {scoring.bands && <ScoreBands bands={scoring.bands} />}
    </>
  );
}

const LINE = {
  display: 'grid',
  columnGap: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 2fr) minmax(0, 3fr)' },
} as const;

type Translate = ReturnType<typeof useTranslate>;

function linesOf(scoring: ScoringRules, translate: Translate): Line[] {
  const rule = (name: string, part: string) => translate(`measurementSystem.rules.${name}.${part}`);
  const perCent = (figure: string) => `${showDecimal(figure)} %`;
  return [
    ...WORDS.map((name) => ({
      name: rule(name, 'label'),
      choice: rule(name, `options.${scoring[name]}`),
      example: rule(name, `examples.${scoring[name]}`),
    })),
    ...(scoring.date === 'lateLinear'
      ? [{ name: rule('lateDays', 'label'), choice: String(scoring.lateDays), example: rule('lateDays', 'help') }]
      : []),
    { name: rule('cap', 'label'), choice: perCent(scoring.cap), example: rule('cap', 'help') },
    {
      name: rule('floor', 'label'),
      choice: scoring.floor === null ? translate('measurementSystem.noFloor') : perCent(scoring.floor),
      example: rule('floor', 'help'),
    },
    {
      name: rule('agencyWeight', 'label'),
      choice: perCent(scoring.agencyWeight),
      example: rule('agencyWeight', 'help'),
    },
  ];
}

function ScoreBands({ bands }: { readonly bands: NonNullable<ScoringRules['bands']> }) {
  const translate = useTranslate();
  const rows = bands.map((band) => ({ ...band, id: band.from }));
  const columns: Column<(typeof rows)[number]>[] = (['from', 'to', 'achievement'] as const).map((name) => ({
    label: translate(`measurementSystem.fields.${name}`),
    cell: (row) => `${showDecimal(row[name])} %`,
  }));
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {translate('measurementSystem.rules.bands.label')}
      </Typography>
      <Rows caption={translate('measurementSystem.rules.bands.label')} columns={columns} records={rows} />
    </Box>
  );
}
