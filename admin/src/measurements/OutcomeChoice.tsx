import { TYPED_OUTCOMES, type TypedOutcome } from '@albero/schema/contract';
import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useTranslate } from 'ra-core';

interface Props {
  readonly id: string;
  readonly outcome: TypedOutcome;
  readonly locked: boolean;
  readonly choose: (outcome: TypedOutcome) => void;
}

/** Measured, or asked to be left out of the count: never the same as nothing entered, nor as zero. */
export function OutcomeChoice({ id, outcome, locked, choose }: Props) {
  const translate = useTranslate();
  return (
    <FormControl disabled={locked}>
      <FormLabel id={`${id}-outcome`}>{translate('values.outcome')}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={`${id}-outcome`}
        aria-describedby={outcome === 'measured' ? undefined : `${id}-outcome-help`}
        value={outcome}
        onChange={(_, next) => choose(next as TypedOutcome)}
      >
        {TYPED_OUTCOMES.map((each) => (
          <FormControlLabel
            key={each}
            value={each}
            control={<Radio size="small" />}
            label={translate(`values.ask.${each}`)}
          />
        ))}
      </RadioGroup>
      {outcome !== 'measured' && (
        <FormHelperText id={`${id}-outcome-help`}>{translate(`values.askHelp.${outcome}`)}</FormHelperText>
      )}
    </FormControl>
  );
}
