import { Link, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { SystemPageDocument } from '../generated/graphql.ts';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { SystemEditor } from './SystemEditor.tsx';
import type { SystemRecord } from './systemRecord.ts';

/** A draft of the measurement system, written by whoever prepares it. */
export default function EditSystemPage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const asked = useAsk(SystemPageDocument, { id });
  return (
    <Loaded asked={asked}>
      {(data) => {
        const system = data.measurementSystem as SystemRecord;
        if (!system.allowedActions.includes('update')) return <AccessDenied />;
        return (
          <Stack spacing={2} sx={{ maxWidth: 1100 }}>
            <PageTitle title={translate('measurementSystem.editTitle', { name: system.title })} />
            <Link component={RouterLink} to={`/measurementSystems/${system.id}`} sx={{ alignSelf: 'start' }}>
              ← {system.title}
            </Link>
            <SystemEditor key={system.id} system={system} />
          </Stack>
        );
      }}
    </Loaded>
  );
}
