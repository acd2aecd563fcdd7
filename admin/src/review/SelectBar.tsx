import type { Action } from '@albero/schema/contract';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { PickBox } from './PickBox.tsx';
import type { Pickable, Picking } from './usePicking.ts';

/** Always in sight: choose all, and do it to those chosen. */
export function SelectBar({ action, picking }: { readonly action: Action; readonly picking: Picking<Pickable> }) {
  const translate = useTranslate();
  const { mine, chosen, ask } = picking;
  return (
    <Box sx={BAR}>
      <PickBox label={translate('review.pickAll', { smart_count: mine.length })} records={mine} picking={picking} />
      <Button variant="contained" disabled={chosen.length === 0} onClick={ask}>
        {chosen.length === 0
          ? translate(`batch.none.${action}`)
          : translate(`batch.picked.${action}`, { smart_count: chosen.length })}
      </Button>
    </Box>
  );
}

const BAR = {
  position: 'sticky',
  top: 0,
  zIndex: 5,
  display: 'flex',
  flexWrap: 'wrap',
  gap: 2,
  alignItems: 'center',
  py: 0.5,
  bgcolor: 'background.default',
};
