import { Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DeletePlanDocument, RenewPlanDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { ActionBar } from '../shared/ActionBar.tsx';
import { AskDialog } from '../shared/AskDialog.tsx';
import { actionWord } from '../shared/actionWords.ts';
import { Problem } from '../shared/Problem.tsx';
import { AdoptDialog } from './AdoptDialog.tsx';
import { EditVersionDialog } from './EditVersionDialog.tsx';
import { ReviseDialog } from './ReviseDialog.tsx';
import { useVersionChange } from './useVersionChange.ts';
import { type VersionRecord, versionName } from './versionRecord.ts';

const DIALOGS = { adopt: AdoptDialog, revise: ReviseDialog, update: EditVersionDialog } as const;
type Asked = keyof typeof DIALOGS | 'renew' | 'delete';

/** What may be done with a version now; each with the words and the questions that it needs. */
export function VersionActions({ version }: { readonly version: VersionRecord }) {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const name = versionName(version, translate);
  const close = () => setAsked(null);
  const open = (what: Asked) => () => setAsked(what);
  const Dialog = asked && asked in DIALOGS ? DIALOGS[asked as keyof typeof DIALOGS] : null;
  return (
    <>
      <ActionBar
        resource="plans"
        record={{ ...version, blockedActions: otherReasons(version) }}
        name={name}
        handlers={{
          adopt: open('adopt'),
          revise: open('revise'),
          renew: open('renew'),
          update: open('update'),
          delete: open('delete'),
        }}
      />
      {Dialog && <Dialog version={version} name={name} onClose={close} />}
      {asked === 'renew' && <Renew version={version} name={name} onClose={close} />}
      {asked === 'delete' && <Delete version={version} name={name} onClose={close} />}
    </>
  );
}

/** Where the version stands is told by its steps: beside the buttons only other reasons are news. */
const OF_THE_STATE: readonly string[] = ['SUBMITTED', 'APPROVED', 'PLAN_IN_FORCE', 'PLAN_SUPERSEDED', 'PLAN_CLOSED'];
const otherReasons = ({ blockedActions }: VersionRecord): VersionRecord['blockedActions'] =>
  blockedActions.filter(({ reason }) => !OF_THE_STATE.includes(reason));

interface QuestionProps {
  readonly version: VersionRecord;
  readonly name: string;
  readonly onClose: () => void;
}

function Renew({ version, name, onClose }: QuestionProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const year = version.year + 1;
  const renewing = useVersionChange({
    send: () => ask(RenewPlanDocument, { input: { id: version.id, expectedVersion: version.version } }),
    said: 'versions.renewed',
    figures: { year, name },
    done: ({ renewPlan }) => navigate(`/versions/${renewPlan.id}`),
  });
  return (
    <AskDialog
      title={translate('versions.renewTitle', { year })}
      confirmLabel={translate('versions.prepare')}
      waiting={renewing.isPending}
      problem={renewing.error ? <Problem error={renewing.error} /> : null}
      onConfirm={() => renewing.mutate(undefined)}
      onClose={onClose}
    >
      <Typography>{translate('versions.renewText', { year, before: version.year })}</Typography>
    </AskDialog>
  );
}

function Delete({ version, name, onClose }: QuestionProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const deleting = useVersionChange({
    send: () => ask(DeletePlanDocument, { input: { id: version.id, expectedVersion: version.version } }),
    said: 'versions.deleted',
    figures: { name },
    done: () => navigate('/versions'),
  });
  const verb = actionWord(translate, 'plans', 'delete');
  return (
    <AskDialog
      title={translate('confirm.ask', { action: verb, name })}
      confirmLabel={verb}
      waiting={deleting.isPending}
      problem={deleting.error ? <Problem error={deleting.error} /> : null}
      onConfirm={() => deleting.mutate(undefined)}
      onClose={onClose}
    >
      <Typography>{translate('versions.deleteText')}</Typography>
    </AskDialog>
  );
}
