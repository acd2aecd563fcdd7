import { Alert, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { SheetRowsDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMe } from '../shared/useMe.ts';
import { ForReaders } from './ForReaders.tsx';
import { OwnSheet } from './OwnSheet.tsx';
import type { SheetRow } from './sheetRecord.ts';
import { TakeDossier } from './TakeDossier.tsx';

/** *Il mio fascicolo*: one's own sheets, who read them, and a copy of everything to take along. */
export default function DossierPage() {
  const translate = useTranslate();
  return (
    <ForReaders any={['acknowledge']}>
      <Stack spacing={2} sx={{ maxWidth: 900 }}>
        <Title title={translate('menu.dossier')} />
        <Alert role="note" severity="info">
          {translate('sheets.dossier.text')}
        </Alert>
        <OwnSheets />
      </Stack>
    </ForReaders>
  );
}

function OwnSheets() {
  const translate = useTranslate();
  const personId = useMe()?.personId;
  const asked = useAsk(SheetRowsDocument, personId ? { filter: { personId }, page: { limit: 200, offset: 0 } } : null);
  return (
    <Loaded asked={asked}>
      {({ evaluations }) => {
        const own = (evaluations.items as SheetRow[]).toSorted((a, b) => b.year - a.year || b.number - a.number);
        if (own.length === 0)
          return <EmptyState title={translate('sheets.dossier.none')} text={translate('sheets.dossier.noneText')} />;
        return (
          <>
            <TakeDossier />
            {own.map((row) => (
              <OwnSheet key={row.id} row={row} />
            ))}
          </>
        );
      }}
    </Loaded>
  );
}
