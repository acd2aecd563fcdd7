import { CHANGE_KINDS, type ChangeKind, type WhatIfChange } from '@albero/schema/rules';
import AddIcon from '@mui/icons-material/AddOutlined';
import { Button, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { faultWords } from '../individual-sets/FormText.tsx';
import { useDraft } from '../shared/useDraft.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { type ChangeForm, EMPTY_CHANGE, readChange } from './changeForm.ts';
import { NodeField } from './NodeField.tsx';
import type { PlanNode } from './nodes.ts';

interface Props {
  /** What is being typed is kept in this browser under it. */
  readonly draftKey: string;
  readonly nodes: readonly PlanNode[];
  readonly add: (change: WhatIfChange) => void;
}

/** One more change: what kind, of which part of the plan, and what it becomes. */
export function ChangeAdding({ draftKey, nodes, add }: Props) {
  const translate = useTranslate();
  const draft = useDraft<ChangeForm>(draftKey, EMPTY_CHANGE, 0);
  const [tried, setTried] = useState(false);
  const form = draft.value;
  const node = nodes.find(({ id }) => id === form.nodeId);
  const read = readChange(form, node);
  const faults = tried && 'faults' in read ? read : NONE;
  const edit = (part: Partial<ChangeForm>) => {
    setTried(false);
    draft.change({ ...form, ...part });
  };
  const press = () => {
    if ('faults' in read) return setTried(true);
    add(read.change);
    setTried(false);
    draft.forget();
  };
  const noNode = faults.faults.find(({ path }) => path === 'nodeId');
  return (
    <Paper variant="outlined" component="section" aria-label={translate('whatIf.adding')} sx={{ p: 2 }}>
      <Stack spacing={1}>
        <Typography variant="h3">{translate('whatIf.adding')}</Typography>
        <TextField
          select
          label={translate('whatIf.kind')}
          value={form.kind}
          onChange={(event) => edit({ kind: event.target.value as ChangeKind })}
        >
          {CHANGE_KINDS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {translate(`whatIf.kindChoices.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        {form.kind !== 'rule' && (
          <NodeField
            nodes={nodes.filter((each) => form.kind === 'weight' || each.is === 'indicator')}
            value={form.nodeId}
            choose={(nodeId) => edit({ ...FRESH, nodeId })}
            problem={noNode && faultWords(noNode, '', translate)}
          />
        )}
        <ChangeFields form={form} node={node} faults={faults.faults} inputFaults={faults.inputFaults} edit={edit} />
        <Button variant="outlined" startIcon={<AddIcon aria-hidden />} onClick={press} sx={{ alignSelf: 'start' }}>
          {translate('whatIf.add')}
        </Button>
      </Stack>
    </Paper>
  );
}

const NONE = { faults: [], inputFaults: [] } as const;
/** Another node has other figures. */
const FRESH = {
  unitId: '',
  weight: '',
  operator: '',
  targetValue: '',
  targetDate: '',
  typed: {},
  way: 'parts',
} as const;
