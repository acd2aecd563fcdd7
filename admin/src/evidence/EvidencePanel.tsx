import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { EvidencePanelDocument, type EvidencePanelQuery } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { AddEvidence } from './AddEvidence.tsx';
import { EvidenceItem } from './EvidenceItem.tsx';

interface EvidencePanelProps {
  readonly measurementId: string;
}

/** What proves a value: files and links, with what may be done with them now. Reads for itself what it shows. */
export const EvidencePanel = ({ measurementId }: EvidencePanelProps) => {
  const translate = useTranslate();
  const id = useId();
  const asked = useAsk(EvidencePanelDocument, { id: measurementId });

  return (
    <Paper variant="outlined" component="section" aria-labelledby={id} sx={{ p: 2 }}>
      <Typography id={id} variant="h2" sx={{ mb: 1 }}>
        {translate('evidence.title')}
      </Typography>
      <Loaded asked={asked}>{({ measurement }) => <Pieces value={measurement} />}</Loaded>
    </Paper>
  );
};

type Value = EvidencePanelQuery['measurement'];

function Pieces({ value }: { readonly value: Value }) {
  const translate = useTranslate();
  const { id, evidence, evidenceRequired, allowedActions } = value;
  return (
    <Stack spacing={1.5}>
      {evidenceRequired && evidence.length === 0 && <Alert severity="warning">{translate('evidence.required')}</Alert>}
      {evidence.length === 0 && <Typography color="text.secondary">{translate('evidence.none')}</Typography>}
      {evidence.length > 0 && (
        <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {evidence.map((piece) => (
            <EvidenceItem key={piece.id} piece={piece} measurementId={id} />
          ))}
        </Stack>
      )}
      {allowedActions.includes('attach') ? <AddEvidence measurementId={id} /> : <WhyNot value={value} />}
    </Stack>
  );
}

/** Whoever could do it at another time is told what keeps it locked now; all others that it is not theirs. */
function WhyNot({ value }: { readonly value: Value }) {
  const translate = useTranslate();
  const blocked = value.blockedActions.find(({ action }) => action === 'attach');
  return (
    <Typography variant="body2" color="text.secondary" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <LockOutlined fontSize="small" aria-hidden />
      {blocked
        ? translate('evidence.locked', { reason: reasonOf(blocked.reason, translate) })
        : translate('evidence.readOnly')}
    </Typography>
  );
}

/** A value is sent where a set is proposed. */
const reasonOf = (reason: string, translate: (key: string, options?: Record<string, unknown>) => string): string =>
  translate(`evidence.reasons.${reason}`, { _: translate(`reasons.${reason}`) });
