import { type InputWay, inputWays } from '@albero/schema/rules';
import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ValueRecord } from './valueRecord.ts';

interface Props {
  readonly record: ValueRecord;
  readonly way: InputWay['way'];
  readonly choose: (way: InputWay['way']) => void;
}

/** An average is given by its total and its cases, or as the average itself. */
export function WayChoice({ record, way, choose }: Props) {
  const translate = useTranslate();
  const ways = inputWays(record.indicator);
  if (ways.length < 2) return null;
  return (
    <FormControl disabled={!record.allowedActions.includes('enter')}>
      <FormLabel id={`${record.id}-way`}>{translate('values.way')}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={`${record.id}-way`}
        value={way}
        onChange={(_, next) => choose(next as InputWay['way'])}
      >
        {ways.map((each) => (
          <FormControlLabel
            key={each.way}
            value={each.way}
            control={<Radio size="small" />}
            label={translate(`values.ways.${each.way}`)}
          />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
