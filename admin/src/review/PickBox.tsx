import { Checkbox, FormControlLabel } from '@mui/material';
import type { Pickable, Picking } from './usePicking.ts';

interface Props {
  readonly label: string;
  readonly records: readonly Pickable[];
  readonly picking: Pick<Picking<Pickable>, 'has' | 'pick'>;
}

/** One box for several values: all, some or none of them are chosen. */
export function PickBox({ label, records, picking }: Props) {
  const count = records.filter(({ id }) => picking.has(id)).length;
  const isPartly = count > 0 && count < records.length;
  return (
    <FormControlLabel
      control={
        <Checkbox
          checked={records.length > 0 && count === records.length}
          indeterminate={isPartly}
          onChange={(_, on) => picking.pick(records, on)}
          slotProps={{ input: { ref: markPartly(isPartly) } }}
        />
      }
      label={label}
    />
  );
}

/** MUI's own `indeterminate` only says so in ARIA, against the real state of the box: this makes it real. */
const markPartly = (isPartly: boolean) => (box: HTMLInputElement | null) => {
  if (box) box.indeterminate = isPartly;
};
