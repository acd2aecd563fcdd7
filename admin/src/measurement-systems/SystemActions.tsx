import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DeleteMeasurementSystemDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { ActionBar } from '../shared/ActionBar.tsx';
import { AskDialog } from '../shared/AskDialog.tsx';
import { actionWord } from '../shared/actionWords.ts';
import { Problem } from '../shared/Problem.tsx';
import { useVersionChange } from '../versions/useVersionChange.ts';
import { AdoptSystemDialog } from './AdoptSystemDialog.tsx';
import { OpinionDialog } from './OpinionDialog.tsx';
import type { SystemRecord } from './systemRecord.ts';

const DIALOGS = { adopt: AdoptSystemDialog, giveOpinion: OpinionDialog, delete: DeleteSystem } as const;
type Asked = keyof typeof DIALOGS;

export interface QuestionProps {
  readonly system: SystemRecord;
  readonly onClose: () => void;
}

/** What may be done with a system now. */
export function SystemActions({ system }: { readonly system: SystemRecord }) {
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const open = (what: Asked) => () => setAsked(what);
  const Dialog = asked && DIALOGS[asked];
  return (
    <>
      <ActionBar
        resource="measurementSystems"
        record={system}
        name={system.title}
        handlers={{
          update: () => navigate(`/measurementSystems/${system.id}/edit`),
          adopt: open('adopt'),
          giveOpinion: open('giveOpinion'),
          delete: open('delete'),
        }}
      />
      {Dialog && <Dialog system={system} onClose={() => setAsked(null)} />}
    </>
  );
}

function DeleteSystem({ system: { id, title, version }, onClose }: QuestionProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const deleting = useVersionChange({
    send: () => ask(DeleteMeasurementSystemDocument, { input: { id, expectedVersion: version } }),
    said: 'measurementSystem.deleted',
    figures: { name: title },
    done: () => navigate('/measurementSystems'),
  });
  const verb = actionWord(translate, 'measurementSystems', 'delete');
  return (
    <AskDialog
      title={translate('confirm.ask', { action: verb, name: title })}
      confirmLabel={verb}
      waiting={deleting.isPending}
      problem={deleting.error ? <Problem error={deleting.error} /> : null}
      onConfirm={() => deleting.mutate(undefined)}
      onClose={onClose}
    >
      <Typography>{translate('measurementSystem.deleteText')}</Typography>
    </AskDialog>
  );
}
