import { useTranslate } from 'ra-core';
import { CreatePage } from '../shared/CreatePage.tsx';
import { PERSON_FIELDS } from './personFields.ts';

const START = { name: null, username: null, email: null };

export default function PersonCreate() {
  const translate = useTranslate();
  return (
    <CreatePage
      title={translate('people.new')}
      fields={PERSON_FIELDS}
      start={START}
      doneWords={translate('people.created')}
      to={({ id }) => `/people/${id}`}
    />
  );
}
