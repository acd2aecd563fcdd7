import type { Action } from '@albero/schema/contract';
import { Box, Checkbox } from '@mui/material';
import { useTranslate } from 'ra-core';
import { BatchDialog } from '../review/BatchDialog.tsx';
import type { BatchItem, BatchOutcome } from '../review/batch.ts';
import { SelectBar } from '../review/SelectBar.tsx';
import { type Picking, usePicking } from '../review/usePicking.ts';
import { showDay } from '../shared/format.ts';
import { LinkCell } from '../shared/LinkCell.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { type SheetRow, sheetName } from './sheetRecord.ts';
import { stepFor } from './sheetTabs.ts';
import { isContestable } from './standing.ts';

interface Props {
  readonly rows: readonly SheetRow[];
  readonly told: (outcomes: readonly BatchOutcome[]) => void;
}

/** The sheets, and the step that can be made for several at once. */
export function SheetTable({ rows, told }: Props) {
  const translate = useTranslate();
  const action = stepFor(rows);
  const picking = usePicking(rows, action ?? 'read');
  const columns = useColumns(action ? picking : null);
  return (
    <>
      {action && <SelectBar action={action} picking={picking} />}
      <Rows caption={translate('menu.evaluations')} columns={columns} records={rows} />
      {action && picking.asking && (
        <BatchDialog
          action={action}
          items={picking.chosen.map(itemOf)}
          close={picking.dismiss}
          done={(outcomes) => {
            picking.reset();
            told(outcomes);
          }}
        >
          <Consequence action={action} />
        </BatchDialog>
      )}
    </>
  );
}

const itemOf = (row: SheetRow): BatchItem => ({
  resource: 'evaluations',
  id: row.id,
  version: row.version,
  name: sheetName(row),
  to: `/evaluations/${row.id}`,
});

function Consequence({ action }: { readonly action: Action }) {
  const translate = useTranslate();
  const words = translate(`consequences.evaluations.${action}`, { _: '' });
  return words ? <Box sx={{ mb: 2 }}>{words}</Box> : null;
}

function useColumns(picking: Picking<SheetRow> | null): Column<SheetRow>[] {
  const translate = useTranslate();
  const label = (column: string) => translate(`sheets.columns.${column}`);
  return [
    {
      label: label('person'),
      cell: (row) => (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
          {picking && <Pick row={row} picking={picking} />}
          <LinkCell to={`/evaluations/${row.id}`}>{row.personName}</LinkCell>
        </Box>
      ),
    },
    { label: label('position'), cell: ({ position }) => position.title },
    { label: label('unit'), cell: ({ unit }) => unit.name },
    {
      label: label('state'),
      cell: ({ state, number }) => (
        <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <StateChip resource="evaluations" state={state} />
          {number > 1 && translate('sheets.versionNumber', { number })}
        </Box>
      ),
    },
    {
      label: label('contestUntil'),
      cell: ({ state, contestUntil }) => (isContestable(state) ? showDay(contestUntil) : ''),
    },
  ];
}

function Pick({ row, picking }: { readonly row: SheetRow; readonly picking: Picking<SheetRow> }) {
  const translate = useTranslate();
  if (!picking.mine.includes(row)) return null;
  return (
    <Checkbox
      checked={picking.has(row.id)}
      onChange={(_, on) => picking.pick([row], on)}
      slotProps={{ input: { 'aria-label': translate('review.pick', { name: sheetName(row) }) } }}
    />
  );
}
