import { Box, Button, Paper, Typography, useMediaQuery, useTheme } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useParams, useSearchParams } from 'react-router-dom';
import { PlanTreeDocument, PlanTreeValuesDocument } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { EditTools } from './EditTools.tsx';
import { NodeDetail } from './NodeDetail.tsx';
import { PlanHeader } from './PlanHeader.tsx';
import { PlanTable } from './PlanTable.tsx';
import { PlanTreeView } from './PlanTreeView.tsx';
import { TreePeriods } from './periods.ts';
import { type PlanNode, planNodes } from './planNodes.ts';
import type { PlanTree } from './planRecord.ts';
import { type PlanValues, planValues } from './planValues.ts';
import { TreeEditor } from './treeEditing.ts';
import { filterTree } from './treeFilter.ts';
import { useTreeEditing } from './useTreeEditing.ts';

/** *Albero*: one version of the plan. The address keeps the chosen node, the search and the view. */
export default function PlanTreePage() {
  const { id = '' } = useParams();
  const tree = useAsk(PlanTreeDocument, { id });
  const values = useAsk(PlanTreeValuesDocument, tree.data ? { id } : null);
  return (
    <Loaded asked={tree}>
      {(data) => (
        <Page
          plan={data.plan as PlanTree}
          // The codes of states and kinds are plain strings in the API and closed lists here.
          values={values.data ? planValues(values.data.plan as Parameters<typeof planValues>[0]) : null}
        />
      )}
    </Loaded>
  );
}

function Page({ plan, values }: { readonly plan: PlanTree; readonly values: PlanValues | null }) {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('md'));
  const [text, setText] = useState(params.get('q') ?? '');
  const sought = useDeferredValue(text);
  const flaggedOnly = params.get('flagged') === '1';
  const setsTitle = translate('plan.setsTitle');
  const tree = useMemo(() => planNodes(plan, setsTitle), [plan, setsTitle]);
  const filtered = useMemo(() => filterTree(tree, { text: sought, flaggedOnly }), [tree, sought, flaggedOnly]);

  const { editing, said } = useTreeEditing(plan, tree);

  const wanted = params.get('node');
  const chosen = wanted && tree.nodes.has(wanted) ? wanted : null;
  const node = tree.nodes.get(chosen ?? plan.id);
  const change = (key: string, value: string | null) =>
    setParams((now) => withParam(now, key, value), { replace: key !== 'node' });
  const linkTo = (id: string) => `/plans/${plan.id}?${withParam(params, 'node', id)}`;

  // On a phone the details take the place of the tree: they are read from their beginning.
  useEffect(() => {
    if (isNarrow && chosen) window.scrollTo(0, 0);
  }, [isNarrow, chosen]);

  const detail = node && <NodeDetail tree={tree} node={node} values={values} linkTo={linkTo} />;
  const view = params.get('view') === 'table' ? 'table' : 'tree';
  return (
    <TreePeriods value={plan.periods}>
      <TreeEditor value={editing}>
        <Title title={plan.title} />
        <Typography role="status" aria-live="polite" sx={UNSEEN}>
          {said}
        </Typography>
        {isNarrow && chosen ? (
          <Box sx={{ p: 1.5 }}>
            <Button onClick={() => change('node', null)} sx={{ mb: 1 }}>
              {translate('plan.backToTree')}
            </Button>
            {detail}
          </Box>
        ) : (
          <>
            <PlanHeader
              plan={plan}
              text={text}
              search={(next) => setText(next)}
              keep={() => change('q', text || null)}
              found={filtered.shown ? filtered.found.length : null}
              flaggedOnly={flaggedOnly}
              flag={(on) => change('flagged', on ? '1' : null)}
              view={view}
              show={(next) => change('view', next === 'table' ? 'table' : null)}
            />
            {isNarrow && node && (
              <Box sx={{ mb: 1.5 }}>
                <EditTools node={node} />
              </Box>
            )}
            {view === 'table' ? (
              <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
                <PlanTable tree={tree} filtered={filtered} linkTo={(id) => linkTo(id).replace('view=table&', '')} />
              </Paper>
            ) : (
              <Box sx={{ display: 'grid', gridTemplateColumns: { md: 'minmax(0, 3fr) minmax(300px, 2fr)' }, gap: 2 }}>
                <Paper variant="outlined" sx={{ p: 1, minWidth: 0 }}>
                  <PlanTreeView
                    tree={tree}
                    filtered={filtered}
                    values={values}
                    chosen={chosen}
                    choose={(id) =>
                      isNarrow && opensInPlace(plan, tree.nodes.get(id)) ? undefined : change('node', id)
                    }
                  />
                </Paper>
                {!isNarrow && (
                  <Paper variant="outlined" sx={STUCK}>
                    {detail}
                  </Paper>
                )}
              </Box>
            )}
          </>
        )}
      </TreeEditor>
    </TreePeriods>
  );
}

/** For the ear alone. */
const UNSEEN = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' };

/** On a phone a tap on a heading opens it in the tree; in a draft an area has a page, too: there it is edited. */
const opensInPlace = (plan: PlanTree, node: PlanNode | undefined): boolean =>
  node?.kind === 'sets' || (node?.kind === 'area' && plan.state !== 'draft');

/** Beside the tree, however long the tree is. */
const STUCK = {
  p: 2,
  alignSelf: 'start',
  position: 'sticky',
  top: 8,
  maxHeight: 'calc(100vh - 16px)',
  overflowY: 'auto',
};

function withParam(params: URLSearchParams, key: string, value: string | null): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
