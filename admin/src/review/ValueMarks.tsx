import ProofIcon from '@mui/icons-material/AttachFileOutlined';
import CommentIcon from '@mui/icons-material/CommentOutlined';
import ReturnedIcon from '@mui/icons-material/ReplyOutlined';
import WarningIcon from '@mui/icons-material/WarningAmberOutlined';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { useFaultSentence } from '../measurements/ValueFields.tsx';
import type { ValueRecord } from '../measurements/valueRecord.ts';

/** What there is to know about a value at a glance: what looks odd, what was written of it, proofs, open comments. */
export function ValueMarks({ record }: { readonly record: ValueRecord }) {
  const translate = useTranslate();
  const sentence = useFaultSentence();
  const { issues, comment, evidence, evidenceRequired, openComments, state } = record;
  const odd = state === 'missing' ? [] : issues.filter(({ severity }) => severity === 'warning');
  const warnings = [...new Set(odd.map(({ code }) => code))];
  const lacksProof = evidenceRequired && evidence.length === 0;
  const marks: ReactNode[] = [
    state === 'returned' && record.returnReason && (
      <Mark key="returned" icon={<ReturnedIcon fontSize="small" />} tone="error.main">
        {translate('review.returned', { reason: record.returnReason })}
      </Mark>
    ),
    ...warnings.map((code) => (
      <Mark key={code} icon={<WarningIcon fontSize="small" />} tone="warning.main">
        {sentence({ code, field: 'reason', severity: 'warning' }, '')}
      </Mark>
    )),
    comment && <Mark key="comment">{translate('review.commented', { comment })}</Mark>,
    (evidence.length > 0 || lacksProof) && (
      <Mark key="proof" icon={<ProofIcon fontSize="small" />} tone={lacksProof ? 'warning.main' : 'text.secondary'}>
        {lacksProof
          ? translate('review.lacksProof')
          : `${translate('review.proofs', { smart_count: evidence.length })}: ${evidence.map(({ title }) => title).join(', ')}`}
      </Mark>
    ),
    openComments > 0 && (
      <Mark key="open" icon={<CommentIcon fontSize="small" />} tone="warning.main">
        {translate('review.openComments', { smart_count: openComments })}
      </Mark>
    ),
  ].filter(Boolean);
  return marks.length > 0 ? <Box sx={{ mt: 0.5, display: 'grid', gap: 0.25 }}>{marks}</Box> : null;
}

interface MarkProps {
  readonly icon?: ReactNode;
  readonly tone?: string;
  readonly children: ReactNode;
}

function Mark({ icon, tone = 'text.secondary', children }: MarkProps) {
  return (
    <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start', color: tone }}>
      {icon && (
        <Box component="span" aria-hidden sx={{ display: 'inline-flex', mt: 0.1 }}>
          {icon}
        </Box>
      )}
      <Typography variant="body2" component="span" sx={{ overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}
