import { type ClusterRules, SHEET_PARTS, type SheetPart } from '@albero/schema/contract';
import { Box } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useTranslate } from 'ra-core';
import { ChartFrame } from '../results/ChartFrame.tsx';
import { showDecimal } from '../shared/format.ts';
import { type Column, Rows } from '../shared/Rows.tsx';
import type { StateTone } from '../theme/tokens.ts';

/** What the sheet of a group of people is made of, as one bar. */
export function SheetWeights({ cluster }: { readonly cluster: ClusterRules }) {
  const translate = useTranslate();
  const name = (part: SheetPart) => translate(`measurementSystem.fields.${part}`);
  const rows = SHEET_PARTS.map((part) => ({ id: part, name: name(part), weight: cluster[part] }));
  const columns: Column<(typeof rows)[number]>[] = [
    { label: translate('measurementSystem.effectColumns.part'), cell: (row) => row.name },
    { label: translate('measurementSystem.fields.weight'), cell: (row) => `${showDecimal(row.weight)} %` },
  ];
  return (
    <ChartFrame
      title={cluster.label}
      summary={rows.map((row) => `${row.name} ${showDecimal(row.weight)} %`).join('; ')}
      chart={<Bar cluster={cluster} nameOf={name} />}
      table={<Rows caption={cluster.label} columns={columns} records={rows} />}
    />
  );
}

const LOOKS: Readonly<Record<SheetPart, { readonly tone: StateTone; readonly angle: number | null }>> = {
  body: { tone: 'locked', angle: null },
  unit: { tone: 'draft', angle: 45 },
  individual: { tone: 'done', angle: 135 },
  behaviours: { tone: 'waiting', angle: 90 },
};

interface BarProps {
  readonly cluster: ClusterRules;
  readonly nameOf: (part: SheetPart) => string;
}

/** Each part as wide as it weighs, told apart by its pattern too; below, what each pattern is. */
const Bar = ({ cluster, nameOf }: BarProps) => (
  <Box aria-hidden>
    <Box sx={{ display: 'flex', height: 28, borderRadius: 1, overflow: 'hidden' }}>
      {SHEET_PARTS.map((part) => (
        <Box key={part} sx={{ width: `${Number(cluster[part])}%`, background: (theme) => groundOf(theme, part) }} />
      ))}
    </Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, mt: 1 }}>
      {SHEET_PARTS.map((part) => (
        <Box key={part} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box sx={{ width: 18, height: 18, borderRadius: 0.5, background: (theme) => groundOf(theme, part) }} />
          {nameOf(part)} {showDecimal(cluster[part])} %
        </Box>
      ))}
    </Box>
  </Box>
);

function groundOf(theme: Theme, part: SheetPart): string {
  const { tone, angle } = LOOKS[part];
  const { border, ground } = theme.palette.tokens.states[tone];
  return angle === null ? border : `repeating-linear-gradient(${angle}deg, ${border} 0 6px, ${ground} 6px 9px)`;
}
