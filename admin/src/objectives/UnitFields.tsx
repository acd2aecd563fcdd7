import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  MenuItem,
  TextField,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { useEditor } from '../individual-sets/editor.ts';
import { useUnits } from '../shared/useUnits.ts';
import type { PlanObjectiveForm } from './objectiveForm.ts';

interface Props {
  readonly form: PlanObjectiveForm;
  readonly edit: (part: Partial<PlanObjectiveForm>) => void;
}

/** Which units answer for it; of several, which one leads. */
export function UnitFields({ form, edit }: Props) {
  const translate = useTranslate();
  const { units = [] } = useUnits();
  const fault = useEditor().fault('unitIds');
  const { unitIds, leadUnitId } = form;
  const offered = units.filter((unit) => unit.kind !== 'body' || unitIds.includes(unit.id));
  // In the order of the office, whatever the order of the clicks.
  const toggle = (id: string, on: boolean) =>
    edit({
      unitIds: offered.map((unit) => unit.id).filter((each) => (each === id ? on : unitIds.includes(each))),
    });
  return (
    <>
      <FormControl component="fieldset" error={fault !== undefined} sx={{ mt: 2 }}>
        <FormLabel component="legend">{translate('objectives.unitsOf')} *</FormLabel>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))' }}>
          {offered.map(({ id, name }) => (
            <FormControlLabel
              key={id}
              control={<Checkbox checked={unitIds.includes(id)} onChange={(_, on) => toggle(id, on)} />}
              label={name}
            />
          ))}
        </Box>
        {fault && <FormHelperText>{translate('objectives.unitNeeded')}</FormHelperText>}
      </FormControl>
      {unitIds.length > 1 && (
        <TextField
          select
          label={translate('plan.leadUnit')}
          value={unitIds.includes(leadUnitId) ? leadUnitId : ''}
          onChange={(event) => edit({ leadUnitId: event.target.value })}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
          sx={{ maxWidth: 420 }}
        >
          <MenuItem value="">{translate('plan.noLeadUnit')}</MenuItem>
          {units
            .filter((unit) => unitIds.includes(unit.id))
            .map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
        </TextField>
      )}
    </>
  );
}
