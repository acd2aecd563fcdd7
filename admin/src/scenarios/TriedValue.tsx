import { inputWays } from '@albero/schema/rules';
import { FormControl, FormControlLabel, FormLabel, MenuItem, Radio, RadioGroup, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { ValueFields } from '../measurements/ValueFields.tsx';
import { type ChangeFieldsProps, useFault } from './ChangeFields.tsx';
import { type ChangeForm, fieldsOf } from './changeForm.ts';
import type { PlanNode, TriedIndicator } from './nodes.ts';

interface Props extends ChangeFieldsProps {
  readonly node: PlanNode;
  readonly indicator: TriedIndicator;
}

/** The value that is tried, or what is left out; of which unit, where each measures its own. */
export function TriedValue({ form, node, indicator, faults, inputFaults, edit }: Props) {
  return (
    <>
      {indicator.isByUnit && <UnitField form={form} node={node} faults={faults} edit={edit} />}
      {form.kind === 'value' && (
        <>
          <Ways form={form} indicator={indicator} edit={edit} />
          <ValueFields
            id="tried"
            fields={fieldsOf(form, indicator)}
            typed={form.typed}
            faults={inputFaults}
            type={(name, text) => edit({ typed: { ...form.typed, [name]: text } })}
            locked={false}
          />
        </>
      )}
    </>
  );
}

function UnitField({ form, node, faults, edit }: Pick<Props, 'form' | 'node' | 'faults' | 'edit'>) {
  const translate = useTranslate();
  const problem = useFault(faults)('unitId', '');
  return (
    <TextField
      select
      label={translate('whatIf.unit')}
      value={form.unitId}
      onChange={(event) => edit({ unitId: event.target.value })}
      error={problem !== undefined}
      helperText={problem ?? translate('whatIf.unitHelp')}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{translate(form.kind === 'value' ? 'whatIf.chooseUnit' : 'whatIf.allUnits')}</MenuItem>
      {node.units.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** An average is given by its total and its cases, or as the average itself. */
function Ways({ form, indicator, edit }: Pick<Props, 'form' | 'indicator' | 'edit'>) {
  const translate = useTranslate();
  const ways = inputWays(indicator);
  if (ways.length < 2) return null;
  return (
    <FormControl>
      <FormLabel id="tried-way">{translate('values.way')}</FormLabel>
      <RadioGroup
        row
        aria-labelledby="tried-way"
        value={form.way}
        onChange={(_, next) => edit({ way: next as ChangeForm['way'] })}
      >
        {ways.map(({ way }) => (
          <FormControlLabel
            key={way}
            value={way}
            control={<Radio size="small" />}
            label={translate(`values.ways.${way}`)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
