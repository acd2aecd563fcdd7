import AddIcon from '@mui/icons-material/AddOutlined';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { useSystemEditing } from './editing.ts';
import { FaultAt } from './RuleField.tsx';
import { at, pathOf, type Step } from './systemForm.ts';

interface Keyed {
  readonly key: string;
}

interface Props<Row extends Keyed> {
  readonly place: readonly Step[];
  /** What one row is called, by its place from 1 on: `Fascia 2`. */
  readonly nameOf: (row: Row, number: number) => string;
  readonly addLabel: string;
  readonly fresh: (rows: readonly Row[]) => Omit<Row, 'key'>;
  readonly children: (place: readonly Step[], row: Row) => ReactNode;
  /** Below the rows: a total. */
  readonly foot?: ReactNode;
}

/** Rows of a system that are added and taken out. */
export function ListFields<Row extends Keyed>({ place, nameOf, addLabel, fresh, children, foot }: Props<Row>) {
  const translate = useTranslate();
  const { form, type, isSaving } = useSystemEditing();
  const rows = at(form, place) as readonly Row[];
  const add = () => type(place, [...rows, { ...fresh(rows), key: nextKey(rows) }]);
  return (
    <Stack spacing={1.5}>
      {rows.map((row, index) => {
        const name = nameOf(row, index + 1);
        return (
          <Paper key={row.key} variant="outlined" component="fieldset" sx={{ p: 2, m: 0, minWidth: 0 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
              <Typography component="legend" sx={{ fontWeight: 600, p: 0 }}>
                {name}
              </Typography>
              <IconButton
                aria-label={translate('measurementSystem.remove', { name })}
                disabled={isSaving}
                onClick={() =>
                  type(
                    place,
                    rows.filter((_, other) => other !== index),
                  )
                }
              >
                <RemoveIcon aria-hidden />
              </IconButton>
            </Box>
            {children([...place, index], row)}
            <FaultAt path={pathOf([...place, index])} />
          </Paper>
        );
      })}
      <FaultAt path={pathOf(place)} />
      {foot}
      <Box>
        <Button startIcon={<AddIcon aria-hidden />} variant="outlined" disabled={isSaving} onClick={add}>
          {addLabel}
        </Button>
      </Box>
    </Stack>
  );
}

const nextKey = (rows: readonly Keyed[]): string => String(1 + Math.max(-1, ...rows.map(({ key }) => Number(key))));
