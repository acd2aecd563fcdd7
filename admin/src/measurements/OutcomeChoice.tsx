import type { Outcome } from '@albero/schema/contract';
import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useTranslate } from 'ra-core';

interface Props {
  readonly id: string;
  readonly outcome: Outcome;
  readonly locked: boolean;
  readonly choose: (outcome: Outcome) => void;
}

/** Measured, or not measurable: never the same as nothing entered, nor as zero. */
export function OutcomeChoice({ id, outcome, locked, choose }: Props) {
  const translate = useTranslate();
  // What the office neutralised by an act is shown, and offered to nobody else.
  const offered: readonly Outcome[] =
    outcome === 'neutralised' ? ['measured', 'notMeasurable', 'neutralised'] : ['measured', 'notMeasurable'];
  return (
    <FormControl disabled={locked}>
      <FormLabel id={`${id}-outcome`}>{translate('values.outcome')}</FormLabel>
      <RadioGroup row aria-labelledby={`${id}-outcome`} value={outcome} onChange={(_, next) => choose(next as Outcome)}>
        {offered.map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" />}
            label={translate(`outcomes.${each}`)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
