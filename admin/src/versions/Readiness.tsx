import { Alert, AlertTitle, Box, Link } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { useIssueWords } from '../shared/Problem.tsx';
import { isBeingPrepared, type VersionRecord } from './versionRecord.ts';

/** What still keeps the version from being proposed: every fault with the way to where it is settled. */
export function Readiness({ version }: { readonly version: VersionRecord }) {
  const translate = useTranslate();
  const { readiness, state } = version;
  if (!isBeingPrepared(state)) return null;
  if (readiness.length === 0) return <Alert severity="success">{translate('versions.ready')}</Alert>;
  return (
    <Alert
      severity="warning"
      component="section"
      aria-label={translate('versions.notReady', { smart_count: readiness.length })}
    >
      <AlertTitle>{translate('versions.notReady', { smart_count: readiness.length })}</AlertTitle>
      {translate('versions.notReadyText')}
      <Box component="ul" sx={{ pl: 2.5, my: 1, '& li': { mb: 0.5 } }}>
        {readiness.map((fault) => (
          <Fault key={`${fault.path} ${fault.code}`} fault={fault} versionId={version.id} />
        ))}
      </Box>
    </Alert>
  );
}

interface FaultProps {
  readonly fault: VersionRecord['readiness'][number];
  readonly versionId: string;
}

function Fault({ fault: { label, code, paramsJson, nodeId }, versionId }: FaultProps) {
  const words = useIssueWords();
  const params = JSON.parse(paramsJson || '{}') as Record<string, string | number>;
  // The label names the place already: the path would only say it again.
  const said = words({ path: '', code, params });
  return (
    <li>
      {nodeId ? (
        <Link component={RouterLink} to={`/plans/${versionId}?node=${nodeId}`} color="inherit">
          {label}
        </Link>
      ) : (
        label
      )}
      : {said}
    </li>
  );
}
