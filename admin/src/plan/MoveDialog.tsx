import { MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { AskDialog } from '../shared/AskDialog.tsx';
import type { PlanNode } from './planNodes.ts';
import { placeOf, useTreeEditor } from './treeEditing.ts';

interface Props {
  readonly node: PlanNode;
  readonly onClose: () => void;
}

/** Into another area, or to any place of its own: chosen from lists, by keyboard as well as by mouse. */
export function MoveDialog({ node, onClose }: Props) {
  const translate = useTranslate();
  const editing = useTreeEditor();
  const [areaId, setAreaId] = useState(node.parentId ?? '');
  const [position, setPosition] = useState(editing ? placeOf(editing.tree, node).place - 1 : 0);
  if (!editing) return null;
  const others = (editing.plan.areas.find((area) => area.id === areaId)?.objectives ?? []).filter(
    (objective) => objective.id !== node.id,
  );
  const name = `${node.code} ${node.title}`;
  return (
    <AskDialog
      title={translate('plan.edit.moveTitle', { name })}
      confirmLabel={translate('plan.edit.move')}
      waiting={false}
      onConfirm={() => {
        editing.moveTo(node, areaId, Math.min(position, others.length));
        onClose();
      }}
      onClose={onClose}
    >
      <TextField
        select
        label={translate('compare.fields.area')}
        value={areaId}
        onChange={(event) => {
          setAreaId(event.target.value);
          setPosition(Number.MAX_SAFE_INTEGER);
        }}
      >
        {editing.plan.areas.map((area) => (
          <MenuItem key={area.id} value={area.id} sx={{ whiteSpace: 'normal' }}>
            {area.code} {area.title}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={translate('plan.edit.where')}
        value={Math.min(position, others.length)}
        onChange={(event) => setPosition(Number(event.target.value))}
      >
        <MenuItem value={0}>{translate('plan.edit.first')}</MenuItem>
        {others.map((objective, index) => (
          <MenuItem key={objective.id} value={index + 1} sx={{ whiteSpace: 'normal' }}>
            {translate('plan.edit.after', { name: `${objective.code} ${objective.title}` })}
          </MenuItem>
        ))}
      </TextField>
    </AskDialog>
  );
}
