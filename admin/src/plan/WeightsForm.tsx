import {
  Alert,
  Box,
  Button,
  InputAdornment,
  Paper,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import type { FormEvent } from 'react';
import { faultWords } from '../individual-sets/FormText.tsx';
import { decimalOf } from '../individual-sets/setInput.ts';
import { ConflictDialog } from '../shared/ConflictDialog.tsx';
import { DistributeEqually } from '../shared/DistributeEqually.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { Problem } from '../shared/Problem.tsx';
import { WeightTotal } from '../shared/WeightTotal.tsx';
import { useWeights } from './useWeights.ts';
import type { WeighedArea } from './WeightsPage.tsx';

interface Props {
  readonly area: WeighedArea;
  readonly versionId: string;
  readonly isLocked: boolean;
}

/** One weight for each objective, typed or distributed; saved together, so that the total is one decision. */
export function WeightsForm({ area, versionId, isLocked }: Props) {
  const translate = useTranslate();
  const editing = useWeights(area, versionId);
  const { typed, faults, draft } = editing;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.save();
  };
  return (
    <Stack component="form" noValidate onSubmit={submit} spacing={2}>
      <DraftNotice draft={draft} />
      <Box sx={{ position: 'sticky', top: 0, zIndex: 5, bgcolor: 'background.default', py: 0.5 }}>
        <WeightTotal weights={area.objectives.map(({ id }) => decimalOf(typed[id] ?? ''))}>
          {!isLocked && (
            <DistributeEqually
              names={area.objectives.map(({ code, title }) => `${code} ${title}`)}
              give={(weights) => editing.typeAll(weights)}
            />
          )}
        </WeightTotal>
      </Box>
      <TableContainer component={Paper} variant="outlined">
        <Table size="small" aria-label={translate('plan.edit.weightsTitle', { area: area.code })}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('objectives.columns.objective')}</TableCell>
              <TableCell align="right">{translate('objectives.columns.weight')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {area.objectives.map(({ id, code, title }) => (
              <TableRow key={id}>
                <TableCell component="th" scope="row" sx={{ fontSize: '1rem', overflowWrap: 'anywhere' }}>
                  <strong>{code}</strong> {title}
                </TableCell>
                <TableCell align="right" sx={{ width: 150 }}>
                  <TextField
                    value={typed[id] ?? ''}
                    onChange={(event) => editing.type(id, event.target.value)}
                    disabled={isLocked}
                    error={faults[id] !== undefined}
                    helperText={faults[id] && faultWords(faults[id], typed[id] ?? '', translate)}
                    slotProps={{
                      htmlInput: {
                        inputMode: 'decimal',
                        autoComplete: 'off',
                        'aria-label': translate('plan.edit.weightOf', { name: code }),
                        style: { textAlign: 'right' },
                      },
                      input: { endAdornment: <InputAdornment position="end">%</InputAdornment> },
                    }}
                  />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {editing.error !== null && (
        <Alert severity="error">
          <Problem error={editing.error} />
        </Alert>
      )}
      {!isLocked && (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" disabled={!draft.isDirty || editing.isSaving}>
            {translate('ra.action.save')}
          </Button>
          {draft.isDirty && <Button onClick={draft.forget}>{translate('actions.discard')}</Button>}
        </Box>
      )}
      <ConflictDialog
        open={editing.clash !== null}
        differences={editing.differences}
        onKeepMine={editing.keepMine}
        onTakeTheirs={editing.takeTheirs}
        onClose={editing.closeClash}
      />
    </Stack>
  );
}
