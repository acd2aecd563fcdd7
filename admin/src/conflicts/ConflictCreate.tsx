import { useTranslate } from 'ra-core';
import { CreatePage } from '../shared/CreatePage.tsx';
import type { FieldShape } from '../shared/FormField.tsx';
import { usePersonChoices, usePositionChoices } from '../shared/useChoices.ts';
import { useMayEver, useMe } from '../shared/useMe.ts';

/** Whoever may not read the list of people declares their own. */
export default function ConflictCreate() {
  const translate = useTranslate();
  const mayChoose = useMayEver()('read', 'people');
  const who = useMe();
  const everybody = usePersonChoices(mayChoose);
  const myself = who ? [{ id: who.personId, name: who.name }] : [];
  const fields: readonly FieldShape[] = [
    { name: 'personId', kind: 'choice', required: true, choices: mayChoose ? everybody : myself },
    {
      name: 'positionId',
      kind: 'choice',
      required: true,
      choices: usePositionChoices(),
      help: translate('conflicts.position_help'),
    },
    { name: 'reason', kind: 'long', required: true, help: translate('conflicts.reason_help') },
  ];

  return (
    <CreatePage
      title={translate('conflicts.new')}
      fields={fields}
      start={{ personId: mayChoose ? null : (who?.personId ?? null), positionId: null, reason: null }}
      to={() => '/conflicts'}
    />
  );
}
