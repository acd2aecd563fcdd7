import { useTranslate } from 'ra-core';
import { CreatePage } from '../shared/CreatePage.tsx';
import { usePositionFields } from './usePositionFields.ts';

const START = { title: null, code: null, unitId: null };

export default function PositionCreate() {
  const translate = useTranslate();
  const fields = usePositionFields();
  return (
    <CreatePage title={translate('positions.new')} fields={fields} start={START} to={({ id }) => `/positions/${id}`} />
  );
}
