import { Alert, Box, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { WhatIfTreeDocument } from '../generated/graphql.ts';
import { faultWords } from '../individual-sets/FormText.tsx';
import { EditorFoot } from '../objectives/EditorFoot.tsx';
import { ConflictDialog } from '../shared/ConflictDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { Problem } from '../shared/Problem.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ChangeAdding } from './ChangeAdding.tsx';
import { ChangeList } from './ChangeList.tsx';
import { withChange } from './changeForm.ts';
import { effectWords, subjectWords } from './changeWords.ts';
import { nodesOf, type PlanNode } from './nodes.ts';
import { Outcome } from './Outcome.tsx';
import { type ScenarioEditing, type ScenarioForm, useScenarioForm } from './useScenarioForm.ts';

interface Props {
  readonly scenario: { readonly id: string; readonly version: number } | null;
  readonly planVersionId: string;
  readonly start: ScenarioForm;
}

/** What is tried, and beside it what that comes to: while it is put together, before anything is saved. */
export function ScenarioEditor(props: Props) {
  const tree = useAsk(WhatIfTreeDocument, { id: props.planVersionId });
  const nodes = useMemo(() => (tree.data ? nodesOf(tree.data.plan) : []), [tree.data]);
  const editing = useScenarioForm(props);
  return (
    <Loaded asked={tree}>
      {({ plan }) => (
        <>
          <DraftNotice draft={editing.draft} />
          <Box sx={SIDE_BY_SIDE}>
            <Changes {...props} editing={editing} nodes={nodes} />
            <Outcome
              id={props.scenario?.id ?? null}
              planVersionId={props.planVersionId}
              saved={props.start.changes}
              changes={editing.form.changes}
              periods={plan.periods}
              nodes={nodes}
            />
          </Box>
          <EditorFoot editing={editing} save={() => void editing.save()} />
          <Conflict editing={editing} nodes={nodes} />
        </>
      )}
    </Loaded>
  );
}

export const SIDE_BY_SIDE = {
  display: 'grid',
  gap: 3,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 3fr)' },
} as const;

interface ChangesProps extends Props {
  readonly editing: ScenarioEditing;
  readonly nodes: readonly PlanNode[];
}

function Changes({ scenario, planVersionId, editing, nodes }: ChangesProps) {
  const translate = useTranslate();
  const { form, change, faults, tried, error } = editing;
  const title = faults.find(({ path }) => path === 'title');
  return (
    <Stack spacing={2}>
      <TextField
        label={translate('whatIf.columns.title')}
        value={form.title}
        required
        onChange={(event) => change({ ...form, title: event.target.value })}
        error={tried && title !== undefined}
        helperText={tried && title ? faultWords(title, form.title, translate) : translate('whatIf.titleHelp')}
      />
      {error !== null && error !== undefined && !editing.clash && (
        <Alert severity="error">
          <Problem error={error} />
        </Alert>
      )}
      <Typography variant="h2">{translate('whatIf.changes')}</Typography>
      <ChangeList
        changes={form.changes}
        nodes={nodes}
        remove={(nth) => change({ ...form, changes: form.changes.toSpliced(nth, 1) })}
      />
      <ChangeAdding
        draftKey={`scenarios/${scenario?.id ?? `new/${planVersionId}`}/change`}
        nodes={nodes}
        add={(added) => change({ ...form, changes: withChange(form.changes, added) })}
      />
    </Stack>
  );
}

/** Somebody saved first: in another window, since only the owner writes. */
function Conflict({ editing, nodes }: Pick<ChangesProps, 'editing' | 'nodes'>) {
  const translate = useTranslate();
  const { clash, form } = editing;
  const words = ({ changes }: ScenarioForm) =>
    changes
      .map((each) => {
        const node = each.kind === 'rule' ? undefined : nodes.find(({ id }) => id === each.nodeId);
        return `${subjectWords(each, node, translate)}: ${effectWords(each, node, translate)}`;
      })
      .join('\n');
  const differences = clash
    ? [
        { field: translate('whatIf.columns.title'), mine: form.title, theirs: clash.form.title },
        { field: translate('whatIf.changes'), mine: words(form), theirs: words(clash.form) },
      ].filter(({ mine, theirs }) => mine !== theirs)
    : [];
  return (
    <ConflictDialog
      open={clash !== null}
      differences={differences}
      onKeepMine={editing.keepMine}
      onTakeTheirs={editing.takeTheirs}
      onClose={editing.closeClash}
    />
  );
}
