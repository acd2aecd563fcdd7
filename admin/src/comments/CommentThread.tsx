import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { isApiError } from '../providers/errors.ts';
import { showInstant } from '../shared/format.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import type { CommentsAbout, Piece } from './about.ts';
import { CommentForm } from './CommentForm.tsx';
import type { Thread } from './threads.ts';
import { useComments } from './useComments.ts';

interface ThreadProps {
  readonly thread: Thread<Piece>;
  readonly about: CommentsAbout;
  readonly mayAnswer: boolean;
}

/** One thread: what began it, the answers, and what this reader may do with it. */
export function CommentThread({ thread: { first, answers }, about, mayAnswer }: ThreadProps) {
  const translate = useTranslate();
  const [isAnswering, setAnswering] = useState(false);
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: first.resolvedAt ? 'divider' : 'primary.main', pl: 2 }}>
      <AboutIndicator lineageId={first.indicatorLineageId ?? null} about={about} />
      <Said piece={first} />
      {answers.length > 0 && (
        <Stack
          component="ul"
          spacing={1}
          aria-label={translate('comments.answers', { name: first.authorName ?? '' })}
          sx={{ listStyle: 'none', pl: 2, my: 1 }}
        >
          {answers.map((each) => (
            <li key={each.id}>
              <Said piece={each} />
            </li>
          ))}
        </Stack>
      )}
      {first.resolvedAt && (
        <Typography variant="body2" color="text.secondary">
          {translate('comments.resolvedBy', {
            name: first.resolvedByName ?? '',
            when: showInstant(first.resolvedAt),
          })}
        </Typography>
      )}
      {isAnswering && (
        <CommentForm
          about={about}
          label={translate('comments.answerTo', { name: first.authorName ?? '' })}
          help={first.resolvedAt ? translate('comments.answerReopens') : undefined}
          parentId={first.id}
          close={() => setAnswering(false)}
        />
      )}
      <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap', mt: 0.5 }}>
        {mayAnswer && !isAnswering && (
          <Button
            size="small"
            onClick={() => setAnswering(true)}
            aria-label={translate('comments.answerTo', { name: first.authorName ?? '' })}
          >
            {translate('comments.answer')}
          </Button>
        )}
        {first.mayResolve && <Resolve piece={first} about={about} />}
      </Stack>
    </Box>
  );
}

/** Who, when, and the words as they were typed. */
function Said({ piece }: { readonly piece: Piece }) {
  const translate = useTranslate();
  const { authorName, at, text, mentions } = piece;
  return (
    <Box>
      <Typography variant="body2" color="text.secondary">
        {translate('comments.by', { name: authorName ?? '', when: showInstant(at) })}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
      {mentions.length > 0 && (
        <Typography variant="body2" color="text.secondary">
          {translate('comments.mentions', { names: mentions.map(({ name }) => name).join(', ') })}
        </Typography>
      )}
    </Box>
  );
}

function AboutIndicator({ lineageId, about }: { readonly lineageId: string | null; readonly about: CommentsAbout }) {
  const translate = useTranslate();
  // A page without a list of indicators is about a value, or shows each indicator's own talk.
  if (!lineageId || !about.indicators) return null;
  const name = about.indicators.find((each) => each.lineageId === lineageId)?.name;
  return (
    <Typography variant="body2" sx={{ fontWeight: 600 }}>
      {name ? translate('comments.aboutIndicator', { name }) : translate('comments.aboutGone')}
    </Typography>
  );
}

function Resolve({ piece, about }: { readonly piece: Piece; readonly about: CommentsAbout }) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const { resolve } = useComments(about);
  const { id, version, authorName, at } = piece;
  const action = translate(piece.resolvedAt ? 'comments.reopen' : 'comments.resolve');
  const { error } = resolve;
  return (
    <>
      <Button
        size="small"
        disabled={resolve.isPending}
        aria-label={translate('comments.resolveOf', { action, name: authorName ?? '', when: showInstant(at) })}
        onClick={() => resolve.mutate({ id, expectedVersion: version, resolved: !piece.resolvedAt })}
      >
        {action}
      </Button>
      {error && (
        <Alert severity="error">
          {isApiError(error) && error.code === 'CONFLICT' ? translate('comments.changed') : sentence(error)}
        </Alert>
      )}
    </>
  );
}
