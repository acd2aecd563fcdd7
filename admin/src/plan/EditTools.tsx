import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import { Box, Button, IconButton } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { AreaDialog } from './AreaDialog.tsx';
import { DeleteNode } from './DeleteNode.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import type { PlanNode } from './planNodes.ts';
import { isMovable, placeOf, useTreeEditor } from './treeEditing.ts';

/** What whoever edits a draft may do with the chosen node; nothing where the tree is only read. */
export function EditTools({ node }: { readonly node: PlanNode }) {
  const translate = useTranslate();
  const editing = useTreeEditor();
  if (!editing) return null;
  const { plan } = editing;
  if (node.kind === 'plan') return <PlanTools />;
  if (node.kind === 'indicator' && editing.tree.nodes.get(node.objective.id)?.kind === 'objective') {
    const objective = editing.tree.nodes.get(node.objective.id);
    if (objective?.kind !== 'objective' || objective.individual) return null;
    return (
      <Tools>
        <Button component={Link} to={`/objectives/${node.objective.id}/edit`} variant="outlined">
          {translate('plan.edit.indicator')}
        </Button>
      </Tools>
    );
  }
  if (!isMovable(node)) return null;
  return (
    <Tools>
      {node.kind === 'area' && <AreaTools key={node.id} node={node} versionId={plan.id} />}
      {node.kind === 'objective' && <ObjectiveTools key={node.id} node={node} />}
      <StepButtons node={node} />
      <DeleteNode key={`delete ${node.id}`} node={node} />
    </Tools>
  );
}

const Tools = ({ children }: { readonly children: React.ReactNode }) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>{children}</Box>
);

function PlanTools() {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <Tools>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('plan.edit.newArea')}
      </Button>
      {isOpen && <AreaDialog area={null} onClose={() => setOpen(false)} />}
    </Tools>
  );
}

function AreaTools({ node, versionId }: { readonly node: PlanNode; readonly versionId: string }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  if (node.kind !== 'area') return null;
  return (
    <>
      <Button component={Link} to={`/plans/${versionId}/areas/${node.id}/new`} variant="contained">
        {translate('plan.edit.newObjective')}
      </Button>
      <Button component={Link} to={`/plans/${versionId}/areas/${node.id}/weights`} variant="outlined">
        {translate('plan.edit.weights')}
      </Button>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('plan.edit.area')}
      </Button>
      {isOpen && <AreaDialog area={node.record} onClose={() => setOpen(false)} />}
    </>
  );
}

function ObjectiveTools({ node }: { readonly node: PlanNode }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button component={Link} to={`/objectives/${node.id}/edit`} variant="contained">
        {translate('objectives.edit')}
      </Button>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('plan.edit.move')}
      </Button>
      {isOpen && <MoveDialog node={node} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Up and down by mouse or keyboard; in the tree itself Alt with the arrows does the same. */
function StepButtons({ node }: { readonly node: PlanNode }) {
  const translate = useTranslate();
  const editing = useTreeEditor();
  if (!editing) return null;
  const { place, count } = placeOf(editing.tree, node);
  const name = node.code || node.title;
  return ([-1, 1] as const).map((by) => {
    const word = translate(by === -1 ? 'sets.moveUp' : 'sets.moveDown', { name });
    const atEnd = by === -1 ? place === 1 : place === count;
    return (
      <IconButton
        key={by}
        // Not disabled: the keyboard stays on the button while the move is on its way.
        aria-disabled={atEnd || editing.isBusy}
        onClick={() => editing.step(node, by)}
        aria-label={word}
        title={`${word} (Alt+${by === -1 ? '↑' : '↓'})`}
        sx={atEnd ? { opacity: 0.5 } : {}}
      >
        {by === -1 ? <ArrowUpward fontSize="small" /> : <ArrowDownward fontSize="small" />}
      </IconButton>
    );
  });
}
