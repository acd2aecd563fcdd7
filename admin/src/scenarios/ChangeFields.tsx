import { OPERATORS, type Operator } from '@albero/schema/contract';
import { targetWords } from '@albero/schema/rules';
import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { faultWords } from '../individual-sets/FormText.tsx';
import type { FieldFault } from '../measurements/valueForm.ts';
import { showDecimal } from '../shared/format.ts';
import { type ChangeForm, type FormFault, isByDay } from './changeForm.ts';
import type { PlanNode, TriedIndicator } from './nodes.ts';
import { RuleFields } from './RuleFields.tsx';
import { TriedValue } from './TriedValue.tsx';

export interface ChangeFieldsProps {
  readonly form: ChangeForm;
  /** undefined: none is named yet, or a rule is changed. */
  readonly node: PlanNode | undefined;
  readonly faults: readonly FormFault[];
  readonly inputFaults: readonly FieldFault[];
  readonly edit: (part: Partial<ChangeForm>) => void;
}

/** What a change of the chosen kind says. */
export function ChangeFields(props: ChangeFieldsProps) {
  const { form, node } = props;
  if (form.kind === 'rule') return <RuleFields {...props} />;
  if (!node) return null;
  if (form.kind === 'weight') return <WeightField {...props} node={node} />;
  if (!node.indicator) return null;
  if (form.kind === 'target') return <TargetFields {...props} indicator={node.indicator} />;
  return <TriedValue {...props} node={node} indicator={node.indicator} />;
}

/** The words of a field's fault. */
export function useFault(faults: readonly FormFault[]) {
  const translate = useTranslate();
  return (path: string, text: string): string | undefined => {
    const fault = faults.find((each) => each.path === path);
    return fault && faultWords(fault, text, translate);
  };
}

function WeightField({ form, node, faults, edit }: ChangeFieldsProps & { readonly node: PlanNode }) {
  const translate = useTranslate();
  const problem = useFault(faults)('weight', form.weight);
  const now = node.weight ? showDecimal(node.weight) : translate('whatIf.noWeight');
  return (
    <TextField
      label={translate('whatIf.newWeight')}
      value={form.weight}
      onChange={(event) => edit({ weight: event.target.value })}
      error={problem !== undefined}
      helperText={problem ?? translate('whatIf.inPlan', { now })}
      slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
      sx={{ maxWidth: 260 }}
    />
  );
}

function TargetFields({ form, indicator, faults, edit }: ChangeFieldsProps & { readonly indicator: TriedIndicator }) {
  const translate = useTranslate();
  const fault = useFault(faults);
  const byDay = isByDay(form, indicator);
  const { operator, targetValue: value, targetDate: date, unit } = indicator;
  const now = targetWords({ operator, value, date, unit }) || indicator.targetPrinted || translate('plan.noTarget');
  const [name, text] = byDay
    ? (['targetDate', form.targetDate] as const)
    : (['targetValue', form.targetValue] as const);
  const [noOperator, problem] = [fault('operator', ''), fault(name, text)];
  return (
    <>
      {indicator.kind !== 'date' && (
        <TextField
          select
          label={translate('sets.fields.operator')}
          value={form.operator || indicator.operator || ''}
          onChange={(event) => edit({ operator: event.target.value as Operator })}
          error={noOperator !== undefined}
          helperText={noOperator}
          sx={{ maxWidth: 260 }}
        >
          {offered(indicator).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`operators.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        label={translate(byDay ? 'whatIf.newDay' : 'whatIf.newTarget')}
        value={text}
        onChange={(event) => edit({ [name]: event.target.value })}
        error={problem !== undefined}
        helperText={problem ?? translate('whatIf.inPlan', { now })}
        slotProps={{ htmlInput: { inputMode: byDay ? 'numeric' : 'decimal', autoComplete: 'off' } }}
        sx={{ maxWidth: 260 }}
      />
    </>
  );
}

/** What is done or not can be due by a day; figures are compared. */
const offered = ({ kind }: TriedIndicator): readonly Operator[] =>
  kind === 'binary' ? OPERATORS : OPERATORS.filter((each) => each !== 'by');
