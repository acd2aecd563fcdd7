import { Alert, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { AdvanceDocument, DeleteReportDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { ActionBar } from '../shared/ActionBar.tsx';
import { AskDialog } from '../shared/AskDialog.tsx';
import { actionWord } from '../shared/actionWords.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { Problem } from '../shared/Problem.tsx';
import type { Fields } from '../shared/useSaveRecord.ts';
import { useVersionChange } from '../versions/useVersionChange.ts';
import type { ReportRecord } from './reportRecord.ts';

interface Props {
  readonly report: ReportRecord;
  readonly name: string;
}

/** What may be done with a Relazione now; its adoption asks for the act. */
export function ReportActions({ report, name, isDirty }: Props & { readonly isDirty: boolean }) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<'adopt' | 'delete' | null>(null);
  const close = () => setAsked(null);
  // What is adopted is what was saved: a text that was only typed could be saved no more.
  if (isDirty && report.allowedActions.includes('adopt'))
    return (
      <Alert severity="info" role="note">
        {translate('report.saveFirst')}
      </Alert>
    );
  return (
    <>
      <ActionBar
        resource="reports"
        record={report}
        name={name}
        handlers={{ adopt: () => setAsked('adopt'), delete: () => setAsked('delete') }}
      />
      {asked === 'adopt' && <AdoptDialog report={report} name={name} onClose={close} />}
      {asked === 'delete' && <DeleteDialog report={report} name={name} onClose={close} />}
    </>
  );
}

interface DialogProps extends Props {
  readonly onClose: () => void;
}

/** Records the act of the body; in the same step the scores are frozen. */
function AdoptDialog({ report, name, onClose }: DialogProps) {
  const translate = useTranslate();
  const adopting = useVersionChange({
    send: (values: Fields) =>
      ask(AdvanceDocument, {
        input: {
          ...{ resource: 'reports', id: report.id, action: 'adopt', expectedVersion: report.version },
          adoption: { body: values.body?.trim() ?? '', act: values.act?.trim() ?? '', date: values.date ?? '' },
        },
      }),
    said: 'report.adopted',
    figures: { name },
    done: onClose,
  });
  const field = (key: string) => translate(`versions.fields.${key}`);
  return (
    <FormDialog
      title={translate('report.adoptTitle', { name })}
      confirmLabel={translate('actions.adopt')}
      draftKey={`reports/${report.id}/adopt`}
      version={report.version}
      start={{ body: translate('versions.usualBody'), act: null, date: null }}
      fields={[
        { name: 'body', kind: 'text', required: true, label: field('body') },
        { name: 'act', kind: 'text', required: true, label: field('act'), help: translate('versions.actHelp') },
        { name: 'date', kind: 'day', required: true, label: field('date') },
      ]}
      waiting={adopting.isPending}
      error={adopting.error}
      onConfirm={(values) => adopting.mutateAsync(values)}
      onClose={onClose}
    >
      <Typography sx={{ mb: 2 }}>{translate('report.adoptText')}</Typography>
    </FormDialog>
  );
}

function DeleteDialog({ report, name, onClose }: DialogProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const deleting = useVersionChange({
    send: () => ask(DeleteReportDocument, { input: { id: report.id, expectedVersion: report.version } }),
    said: 'report.deleted',
    figures: { name },
    done: () => navigate('/reports'),
  });
  const verb = actionWord(translate, 'reports', 'delete');
  return (
    <AskDialog
      title={translate('confirm.ask', { action: verb, name })}
      confirmLabel={verb}
      waiting={deleting.isPending}
      problem={deleting.error ? <Problem error={deleting.error} /> : null}
      onConfirm={() => deleting.mutate(undefined)}
      onClose={onClose}
    >
      <Typography>{translate('report.deleteText')}</Typography>
    </AskDialog>
  );
}
