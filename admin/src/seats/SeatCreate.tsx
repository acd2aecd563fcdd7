import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { CreatePage } from '../shared/CreatePage.tsx';
import type { FieldShape } from '../shared/FormField.tsx';
import { usePersonChoices } from '../shared/useChoices.ts';
import { useMe } from '../shared/useMe.ts';
import { useSeatFields } from './useSeatFields.ts';

export default function SeatCreate() {
  const translate = useTranslate();
  const today = useMe()?.today ?? null;
  const fields = useSeatFields();
  const personId = useSearchParams()[0].get('person');
  const person: FieldShape = {
    name: 'personId',
    kind: 'choice',
    required: true,
    choices: usePersonChoices(),
  };

  return (
    <CreatePage
      title={translate('seats.new')}
      fields={[person, ...fields]}
      start={{
        personId,
        kind: 'own',
        originSeatId: null,
        role: null,
        unitId: null,
        positionId: null,
        validFrom: today,
        validTo: null,
        reason: null,
      }}
      to={() => (personId ? `/people/${personId}` : '/seats')}
    />
  );
}
