import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Behaviour, Mark } from './sheetRecord.ts';

interface Props {
  /** Who gave it. */
  readonly by: string;
  readonly behaviour: Behaviour;
  readonly highest: number;
  readonly given: Mark | undefined;
}

/** A mark as it was given: the figure, what it means, and the words that go with it. */
export function GivenMark({ by, behaviour, highest, given }: Props) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0, borderLeft: 3, borderColor: 'divider', pl: 1.5 }}>
      <Typography variant="body2" color="text.secondary">
        {by}
      </Typography>
      {given ? (
        <>
          <Typography>
            <strong>{translate('sheets.markOf', { mark: given.mark, highest })}</strong>{' '}
            {behaviour.descriptors[given.mark - 1]}
          </Typography>
          {given.comment && (
            <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mt: 0.5 }}>
              {given.comment}
            </Typography>
          )}
        </>
      ) : (
        <Typography color="text.secondary">{translate('sheets.noMark')}</Typography>
      )}
    </Box>
  );
}
