import type { Action } from '@albero/schema/contract';
import { transitionOf } from '@albero/schema/contract';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ActionBar } from '../shared/ActionBar.tsx';
import { AcknowledgeDialog } from './AcknowledgeDialog.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { OfficeDialog } from './OfficeDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { type SheetRecord, sheetName } from './sheetRecord.ts';

interface Props {
  readonly sheet: SheetRecord;
  /** Steps that have their button in the form of the marks. */
  readonly elsewhere: readonly Action[];
}

/** Where the sheet stands is told by its steps: beside the buttons only other reasons are news. */
const OF_THE_STATE: readonly string[] = ['SUBMITTED', 'APPROVED'];

const WITH_REASON = ['sendBack', 'reopen', 'contest', 'dismiss', 'confirm'] as const satisfies readonly Action[];

/** What this person may do with the sheet now, and why not what comes later. */
export function SheetActions({ sheet, elsewhere }: Props) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Action | null>(null);
  const close = () => setAsked(null);
  const open = (action: Action) => () => setAsked(action);
  const isHere = (action: string) => !elsewhere.some((other) => other === action);
  return (
    <>
      <ActionBar
        resource="evaluations"
        record={{
          ...sheet,
          allowedActions: sheet.allowedActions.filter(isHere),
          blockedActions: sheet.blockedActions.filter(
            ({ action, reason }) => isHere(action) && !OF_THE_STATE.includes(reason),
          ),
        }}
        name={sheetName(sheet)}
        handlers={{
          ...Object.fromEntries(WITH_REASON.map((action) => [action, open(action)])),
          acknowledge: open('acknowledge'),
          hear: open('hear'),
          update: open('update'),
          delete: open('delete'),
          amend: () => navigate(`/evaluations/${sheet.id}/amend`),
        }}
      />
      {asked && transitionOf('evaluations', asked)?.needsReason && (
        <ReasonDialog sheet={sheet} action={asked} onClose={close} />
      )}
      {asked === 'acknowledge' && <AcknowledgeDialog sheet={sheet} onClose={close} />}
      {asked === 'hear' && <RecordDialog sheet={sheet} kind="hearing" onClose={close} />}
      {asked === 'update' && <OfficeDialog sheet={sheet} onClose={close} title={translate('sheets.officeTitle')} />}
      {asked === 'delete' && <DeleteDialog sheet={sheet} onClose={close} />}
    </>
  );
}
