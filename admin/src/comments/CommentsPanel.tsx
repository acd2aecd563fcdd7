import LockOutlined from '@mui/icons-material/LockOutlined';
import { Box, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { CommentsDocument, type CommentsQuery } from '../generated/graphql.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import type { CommentsAbout, Piece } from './about.ts';
import { CommentForm } from './CommentForm.tsx';
import { CommentThread } from './CommentThread.tsx';
import { type Thread, threadsOf } from './threads.ts';

export type CommentsPanelProps = CommentsAbout;

/** What was said about a record, the open threads first, and the place to say something. Reads for itself what it shows. */
export const CommentsPanel = (about: CommentsPanelProps) => {
  const translate = useTranslate();
  const titleId = useId();
  const { resource, id } = about;
  const asked = useAsk(CommentsDocument, { resource, id });

  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId} sx={{ p: 2 }}>
      <Typography id={titleId} variant="h2" sx={{ mb: 1 }}>
        {translate('comments.title')}
      </Typography>
      <Loaded asked={asked}>{(data) => <Talk about={about} data={data} />}</Loaded>
    </Paper>
  );
};

interface TalkProps {
  readonly about: CommentsAbout;
  readonly data: CommentsQuery;
}

function Talk({ about, data: { comments, commenting } }: TalkProps) {
  const translate = useTranslate();
  const { open, resolved } = threadsOf(comments);
  const { allowed } = commenting;
  return (
    <Stack spacing={2}>
      {comments.length === 0 && <Typography color="text.secondary">{translate('comments.none')}</Typography>}
      {open.length > 0 && (
        <Box>
          <Typography sx={{ fontWeight: 600 }}>{translate('comments.open', { smart_count: open.length })}</Typography>
          <ThreadList threads={open} about={about} mayAnswer={allowed} />
        </Box>
      )}
      {resolved.length > 0 && (
        <details>
          <summary>{translate('comments.resolved', { smart_count: resolved.length })}</summary>
          <ThreadList threads={resolved} about={about} mayAnswer={allowed} />
        </details>
      )}
      {allowed ? (
        <CommentForm key={about.id} about={about} label={translate('comments.write')} />
      ) : (
        <WhyNot reason={commenting.reason ?? null} />
      )}
    </Stack>
  );
}

interface ListProps {
  readonly threads: readonly Thread<Piece>[];
  readonly about: CommentsAbout;
  readonly mayAnswer: boolean;
}

const ThreadList = ({ threads, about, mayAnswer }: ListProps) => (
  <Stack component="ul" spacing={2} sx={{ listStyle: 'none', p: 0, m: 0, mt: 1 }}>
    {threads.map((thread) => (
      <CommentThread key={thread.first.id} thread={thread} about={about} mayAnswer={mayAnswer} />
    ))}
  </Stack>
);

function WhyNot({ reason }: { readonly reason: string | null }) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" color="text.secondary" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <LockOutlined fontSize="small" aria-hidden />
      {reason
        ? translate('comments.locked', { reason: translate(`reasons.${reason}`) })
        : translate('comments.notYours')}
    </Typography>
  );
}
