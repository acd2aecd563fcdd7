import { Alert, Link, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { SheetPageDocument } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { AmendForm } from './AmendForm.tsx';
import { Conciliation } from './Conciliation.tsx';
import { type SheetRecord, sheetName } from './sheetRecord.ts';

/** The conciliation body changes marks: what was told stays, and a further version stands in its place. */
export default function AmendPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const asked = useAsk(SheetPageDocument, { id });
  return (
    <Loaded asked={asked}>
      {(data) => {
        const sheet = data.evaluation as SheetRecord;
        return (
          <Stack spacing={2} sx={{ maxWidth: 1100 }}>
            <Title title={translate('sheets.amend.title', { name: sheet.personName })} />
            <Link component={RouterLink} to={`/evaluations/${sheet.id}`} sx={{ alignSelf: 'start' }}>
              ← {sheetName(sheet)}
            </Link>
            <Conciliation sheet={sheet} />
            {sheet.allowedActions.includes('amend') ? (
              <AmendForm key={sheet.id} sheet={sheet} />
            ) : (
              <Locked sheet={sheet} />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Locked({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const reason = sheet.blockedActions.find(({ action }) => action === 'amend')?.reason ?? 'READ_ONLY';
  return (
    <Alert role="note" severity="info">
      {translate('sheets.amend.locked', { reason: translate(`reasons.${reason}`) })}
    </Alert>
  );
}
