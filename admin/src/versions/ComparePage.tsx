import { Alert, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useSearchParams } from 'react-router-dom';
import { ComparePlansDocument, VersionListDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ActText } from './ActText.tsx';
import { ChangedNode } from './ChangedNode.tsx';
import { ChangeFilter } from './ChangeFilter.tsx';
import { byPlace, CHANGES, type Change, type Comparison } from './comparison.ts';
import { PickVersions } from './PickVersions.tsx';
import { PrintAlone } from './PrintAlone.tsx';
import { type VersionRow, versionName } from './versionRecord.ts';

/** Two versions side by side. The address names both and the filter, so that the link can be given away. */
export default function ComparePage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const fromId = params.get('from') ?? '';
  const toId = params.get('to') ?? '';
  const versions = useAsk(VersionListDocument, { page: { limit: 100, offset: 0 } });
  const isAsked = fromId !== '' && toId !== '' && fromId !== toId;
  const compared = useAsk(ComparePlansDocument, isAsked ? { fromId, toId } : null);
  const set = (changes: Record<string, string | null>) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        for (const [key, value] of Object.entries(changes)) value ? next.set(key, value) : next.delete(key);
        return next;
      },
      { replace: true },
    );
  const kind = CHANGES.find((each) => each === params.get('kind')) ?? null;
  return (
    <Stack spacing={2} sx={{ maxWidth: 1200 }}>
      <PrintAlone />
      <Title title={translate('compare.title')} />
      <Loaded asked={versions}>
        {({ plans }) => (
          <PickVersions
            versions={plans.items as VersionRow[]}
            fromId={fromId}
            toId={toId}
            pick={(from, to) => set({ from, to })}
          />
        )}
      </Loaded>
      {fromId !== '' && fromId === toId && <Alert severity="info">{translate('compare.sameVersion')}</Alert>}
      {!isAsked && fromId !== toId && <EmptyState title={translate('compare.choose')} />}
      {isAsked && (
        <Loaded asked={compared}>
          {({ comparePlans }) => (
            <Compared comparison={comparePlans} only={kind} filter={(next) => set({ kind: next })} />
          )}
        </Loaded>
      )}
    </Stack>
  );
}

interface ComparedProps {
  readonly comparison: Comparison;
  readonly only: Change | null;
  readonly filter: (only: Change | null) => void;
}

function Compared({ comparison, only, filter }: ComparedProps) {
  const translate = useTranslate();
  const { from, to, nodes, text } = comparison;
  if (nodes.length === 0) return <EmptyState title={translate('compare.same')} text={translate('compare.sameText')} />;
  return (
    <>
      <Typography>
        {translate('compare.summary', { from: versionName(from, translate), to: versionName(to, translate) })}
      </Typography>
      <ChangeFilter comparison={comparison} only={only} filter={filter} />
      {text && <ActText text={text} />}
      {byPlace(nodes, only).map(({ place, nodes: inPlace }) => (
        <Stack key={place} spacing={1.5} component="section" aria-label={place || translate('compare.plan')}>
          <Typography variant="h2" component="h3">
            {place || translate('compare.plan')}
          </Typography>
          {inPlace.map((node) => (
            <ChangedNode key={`${node.kind} ${node.lineageId}`} node={node} />
          ))}
        </Stack>
      ))}
    </>
  );
}
