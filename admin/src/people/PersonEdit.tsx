import Box from '@mui/material/Box';
import { useNotify } from 'ra-core';
import type { PersonRowFragment } from '../generated/graphql.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { OfficeForm } from '../shared/OfficeForm.tsx';
import { RecordPage } from '../shared/RecordPage.tsx';
import { PasswordLink } from './PasswordLink.tsx';
import { PersonAccess } from './PersonAccess.tsx';
import { PersonSeats } from './PersonSeats.tsx';
import { PERSON_FIELDS } from './personFields.ts';

export default function PersonEdit() {
  const notify = useNotify();
  return (
    <RecordPage<PersonRowFragment> titleOf={({ name }) => name}>
      {(person) => {
        const mayUpdate = person.allowedActions.includes('update');
        return (
          <>
            <OfficeForm
              record={person}
              fields={PERSON_FIELDS}
              start={{ name: person.name, username: person.username, email: person.email ?? null }}
              disabled={!mayUpdate}
              onSaved={() => notify('ra.notification.updated', { type: 'success', messageArgs: { smart_count: 1 } })}
            />
            <PersonSeats person={person} />
            {mayUpdate && <PasswordLink person={person} />}
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 3 }}>
              {mayUpdate && <PersonAccess person={person} />}
              <HistoryDrawer resource="people" id={person.id} name={person.name} />
            </Box>
          </>
        );
      }}
    </RecordPage>
  );
}
