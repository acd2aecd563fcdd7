import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { CreatePage } from '../shared/CreatePage.tsx';
import { useUnitFields } from './useUnitFields.ts';

export default function UnitCreate() {
  const translate = useTranslate();
  const fields = useUnitFields(false);
  const parentId = useSearchParams()[0].get('parent');
  return (
    <CreatePage
      title={translate('units.new')}
      fields={fields}
      start={{ name: null, code: null, kind: null, parentId }}
      to={({ id }) => `/units/${id}`}
    />
  );
}
