import { Box, Typography } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import type { SystemEffectQuery } from '../generated/graphql.ts';
import { ChartFrame } from '../results/ChartFrame.tsx';
import { showDay, showDecimal } from '../shared/format.ts';
import { type Column, Rows } from '../shared/Rows.tsx';

type Effect = SystemEffectQuery['systemEffect'];
type Row = Effect['rows'][number] & { readonly id: string };

/** The scores of now and those that other rules would give, as bars and as a table. */
export function EffectChart({ effect }: { readonly effect: Effect }) {
  const translate = useTranslate();
  const rows = effect.rows.map((row): Row => ({ ...row, id: `${row.kind} ${row.code ?? ''}` }));
  const moved = rows.filter(({ difference }) => difference !== null && difference !== '0.00');
  const summary = translate(moved.length === 0 ? 'measurementSystem.effectNone' : 'measurementSystem.effectSome', {
    smart_count: moved.length,
    all: rows.length,
    day: showDay(effect.day),
  });
  return (
    <ChartFrame
      title={translate('measurementSystem.sideBySide')}
      summary={summary}
      chart={<Bars rows={rows} />}
      table={<Table rows={rows} />}
    />
  );
}

function useNames(): (row: Row) => string {
  const translate = useTranslate();
  return ({ kind, code, label }) => {
    // The code of a unit is for the machine; those of areas and positions are printed in the plan.
    const name = [kind === 'unit' ? null : code, label].filter(Boolean).join(' ');
    return name
      ? `${translate(`measurementSystem.kinds.${kind}`)} ${name}`
      : translate(`measurementSystem.kinds.${kind}`);
  };
}

const figureOf = (score: string | null | undefined): string => (score ? showDecimal(score) : '–');
const signed = (difference: string | null | undefined): string => {
  if (!difference) return '–';
  return difference === '0.00' || difference.startsWith('-') ? showDecimal(difference) : `+${showDecimal(difference)}`;
};

/** Of what has a score; of the rest the number is told, and the table has it. */
function Bars({ rows: all }: { readonly rows: readonly Row[] }) {
  const translate = useTranslate();
  const nameOf = useNames();
  const rows = all.filter(({ present, tried }) => present.score ?? tried.score);
  const unscored = all.length - rows.length;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1.5 }}>
        {rows.map((row) => (
          <Box component="li" key={row.id} sx={LINE}>
            <Typography sx={{ overflowWrap: 'anywhere' }}>{nameOf(row)}</Typography>
            <Box aria-hidden sx={{ minWidth: 0, alignSelf: 'center' }}>
              <Bar score={row.present.score} isTried={false} />
              <Bar score={row.tried.score} isTried />
            </Box>
            <Typography sx={{ fontVariantNumeric: 'tabular-nums' }}>
              {translate('measurementSystem.fromTo', {
                from: figureOf(row.present.score),
                to: figureOf(row.tried.score),
              })}{' '}
              <Box component="span" sx={{ fontWeight: 700 }}>
                ({signed(row.difference)})
              </Box>
            </Typography>
          </Box>
        ))}
      </Box>
      {unscored > 0 && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1.5 }}>
          {translate('measurementSystem.unscored', { smart_count: unscored })}
        </Typography>
      )}
    </>
  );
}

const LINE = {
  display: 'grid',
  columnGap: 2,
  rowGap: 0.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 4fr) minmax(0, 4fr) 230px' },
} as const;

/** Above the present, hatched; below what is tried, solid. The width is for the drawing only. */
const Bar = ({ score, isTried }: { readonly score: string | null | undefined; readonly isTried: boolean }) => (
  <Box
    sx={{
      height: 10,
      mb: 0.5,
      borderRadius: 1,
      overflow: 'hidden',
      bgcolor: (theme: Theme) => theme.palette.tokens.states.quiet.ground,
    }}
  >
    <Box
      sx={{
        height: '100%',
        width: `${Math.min(100, Number(score ?? 0))}%`,
        background: (theme: Theme) => {
          const { border, ground } = theme.palette.tokens.states.quiet;
          return isTried
            ? theme.palette.primary.main
            : `repeating-linear-gradient(45deg, ${border} 0 5px, ${ground} 5px 8px)`;
        },
      }}
    />
  </Box>
);

function Table({ rows }: { readonly rows: readonly Row[] }) {
  const translate = useTranslate();
  const nameOf = useNames();
  const label = (name: string) => translate(`measurementSystem.effectColumns.${name}`);
  const columns: Column<Row>[] = [
    { label: label('part'), cell: nameOf },
    { label: label('present'), cell: ({ present }) => figureOf(present.score) },
    { label: label('tried'), cell: ({ tried }) => figureOf(tried.score) },
    { label: label('difference'), cell: ({ difference }) => signed(difference) },
    {
      label: label('coverage'),
      cell: ({ present }) => (present.coverage ? `${showDecimal(present.coverage)} %` : '–'),
    },
  ];
  return <Rows caption={translate('measurementSystem.sideBySide')} columns={columns} records={rows} />;
}
