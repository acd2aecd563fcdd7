import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { SheetReadingsDocument } from '../generated/graphql.ts';
import { showInstant } from '../shared/format.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';

/** Who had the sheet before the eyes, other than the person: whose, by which way, when. */
export function Readings({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const asked = useAsk(SheetReadingsDocument, { id });
  return (
    <Loaded asked={asked}>
      {({ evaluationReads: reads }) =>
        reads.length === 0 ? (
          <Typography color="text.secondary">{translate('sheets.dossier.noReads')}</Typography>
        ) : (
          <Box component="ul" sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
            {reads.map(({ readerName, role, way, at }) => (
              <li key={`${readerName} ${way} ${at}`}>
                {translate('sheets.dossier.reading', {
                  name: readerName,
                  role: translate(`roles.${role}`),
                  way: translate(`sheets.dossier.ways.${way}`),
                  when: showInstant(at),
                })}
              </li>
            ))}
          </Box>
        )
      }
    </Loaded>
  );
}
