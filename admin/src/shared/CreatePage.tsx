import { useCanAccess, useNotify, useResourceContext, useTranslate } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import type { FieldShape } from './FormField.tsx';
import { OfficeForm } from './OfficeForm.tsx';
import { PageTitle } from './PageTitle.tsx';
import type { Fields, Saved } from './useSaveRecord.ts';

interface CreatePageProps {
  readonly title: string;
  readonly fields: readonly FieldShape[];
  readonly start: Fields;
  /** Where to go with the new record. */
  readonly to: (saved: Saved) => string;
  readonly doneWords?: string;
}

export const CreatePage = ({ title, fields, start, to, doneWords }: CreatePageProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const resource = useResourceContext() ?? '';
  const { canAccess } = useCanAccess({ resource, action: 'create' });

  if (canAccess === false) return <AccessDenied />;
  return (
    <>
      <PageTitle title={title} />
      <OfficeForm<Saved>
        record={null}
        fields={fields}
        start={start}
        onSaved={(saved) => {
          notify(doneWords ?? translate('ra.notification.created'), { type: 'success' });
          navigate(to(saved));
        }}
      />
    </>
  );
};
