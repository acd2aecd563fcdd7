import { Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useMemo, useState } from 'react';
import { ProposalPageDocument, UpdateProposalDocument } from '../generated/graphql.ts';
import { ObjectiveEditor } from '../objectives/ObjectiveEditor.tsx';
import { planForm } from '../objectives/objectiveForm.ts';
import { inputOfForm } from '../objectives/objectiveInput.ts';
import { useObjectiveEditing } from '../objectives/useObjectiveEditing.ts';
import { ask } from '../providers/api.ts';
import { AdvanceDialog } from '../shared/AdvanceDialog.tsx';
import { DeleteProposal } from './DeleteProposal.tsx';
import { Motivation } from './Motivation.tsx';
import { contentOf, type ProposalRecord } from './proposalRecord.ts';

interface Props {
  readonly proposal: ProposalRecord;
  readonly name: string;
}

/** The proposal as its service writes it, until it is sent. */
export function ProposalEditing({ proposal, name }: Props) {
  const translate = useTranslate();
  const { id, area, version } = proposal;
  const [sending, setSending] = useState<number | null>(null);
  const start = useMemo(() => formOfProposal(proposal), [proposal]);
  const editing = useObjectiveEditing({
    draftKey: `proposals/${id}`,
    start,
    version,
    send: async (form, expectedVersion) => {
      const motivation = form.motivation.trim() || null;
      const input = { id, expectedVersion, areaId: area.id, motivation, objective: inputOfForm(form) };
      return (await ask(UpdateProposalDocument, { input })).updateProposal.version;
    },
    reread: async () => {
      const now = (await ask(ProposalPageDocument, { id })).proposal as ProposalRecord;
      return { version: now.version, form: formOfProposal(now) };
    },
  });
  const submit = async () => setSending(editing.draft.isDirty ? await editing.save() : version);

  return (
    <>
      <ObjectiveEditor
        editing={editing}
        buttons={
          <>
            {proposal.allowedActions.includes('submit') && (
              <Button variant="outlined" disabled={editing.isSaving} onClick={() => void submit()}>
                {translate(editing.draft.isDirty ? 'proposals.saveAndSend' : 'actionsOf.proposals.submit')}
              </Button>
            )}
            <DeleteProposal proposal={proposal} name={name} />
          </>
        }
      >
        <Motivation editing={editing} />
      </ObjectiveEditor>
      {sending !== null && (
        <AdvanceDialog
          resource="proposals"
          record={{ ...proposal, version: sending }}
          name={name}
          action="submit"
          onClose={() => setSending(null)}
        />
      )}
    </>
  );
}

const formOfProposal = (proposal: ProposalRecord) =>
  planForm(contentOf(proposal), proposal.objective?.id ?? null, proposal.motivation ?? '');
