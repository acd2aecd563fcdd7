import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import FileIcon from '@mui/icons-material/DescriptionOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import { Alert, Box, IconButton, Link, Stack, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { EvidencePieceFragment } from '../generated/graphql.ts';
import { ConfirmDialog } from '../shared/ConfirmDialog.tsx';
import { showInstant } from '../shared/format.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { EvidenceNames } from './EvidenceNames.tsx';
import { saveFile, showSize } from './files.ts';
import { useEvidence } from './useEvidence.ts';

interface ItemProps {
  readonly piece: EvidencePieceFragment;
  readonly measurementId: string;
}

/** One piece of evidence: what it is, who brought it, and what this reader may do with it. */
export function EvidenceItem({ piece, measurementId }: ItemProps) {
  const [isEditing, setEditing] = useState(false);
  const { rename, remove } = useEvidence(measurementId);
  const close = () => setEditing(false);

  return (
    <Box component="li">
      {isEditing ? (
        <EvidenceNames
          title={piece.title}
          protocol={piece.protocol ?? ''}
          isWaiting={rename.isPending}
          error={rename.error}
          save={(names) => rename.mutate({ id: piece.id, ...names }, { onSuccess: close })}
          close={close}
        />
      ) : (
        <Stack direction="row" spacing={1} sx={{ alignItems: 'start' }}>
          <Box aria-hidden sx={{ pt: 1, color: 'text.secondary' }}>
            {piece.kind === 'link' ? <LinkIcon /> : <FileIcon />}
          </Box>
          <Box sx={{ flexGrow: 1, minWidth: 0 }}>
            {piece.kind === 'link' ? <Address piece={piece} /> : <Download piece={piece} />}
            <Facts piece={piece} />
            <Problem error={remove.error} />
          </Box>
          {piece.mayChange && <Tools piece={piece} edit={() => setEditing(true)} remove={() => remove.mutate(piece)} />}
        </Stack>
      )}
    </Box>
  );
}

function Download({ piece }: Pick<ItemProps, 'piece'>) {
  const translate = useTranslate();
  const saving = useMutation({ mutationFn: () => saveFile(piece.id, piece.title) });
  return (
    <>
      <Link
        component="button"
        type="button"
        disabled={saving.isPending}
        onClick={() => saving.mutate()}
        aria-label={translate('evidence.download', { name: piece.title })}
        sx={{ overflowWrap: 'anywhere', textAlign: 'left', font: 'inherit', py: 0.75 }}
      >
        {piece.title}
      </Link>
      <Problem error={saving.error} />
    </>
  );
}

/** Opens beside the page, which keeps what is typed; the other page learns nothing of this one. */
function Address({ piece }: Pick<ItemProps, 'piece'>) {
  const translate = useTranslate();
  return (
    <Link
      href={piece.url ?? ''}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={translate('evidence.open', { name: piece.title })}
      sx={{ overflowWrap: 'anywhere', display: 'inline-block', py: 0.75 }}
    >
      {piece.title}
    </Link>
  );
}

function Facts({ piece }: Pick<ItemProps, 'piece'>) {
  const translate = useTranslate();
  const { kind, url, size, protocol, addedByName, addedAt } = piece;
  const facts = [
    kind === 'link' ? hostOf(url ?? '') : showSize(size ?? 0),
    protocol ? translate('evidence.protocolNumber', { number: protocol }) : null,
    translate('evidence.addedBy', { name: addedByName ?? '', when: showInstant(addedAt) }),
  ];
  return (
    <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
      {facts.filter(Boolean).join(' · ')}
    </Typography>
  );
}

/** Whose page a link leads to is seen before it is followed. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? url;

interface ToolsProps extends Pick<ItemProps, 'piece'> {
  readonly edit: () => void;
  readonly remove: () => void;
}

function Tools({ piece, edit, remove }: ToolsProps) {
  const translate = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const name = piece.title;
  return (
    <>
      <IconButton aria-label={translate('evidence.edit', { name })} onClick={edit}>
        <EditIcon />
      </IconButton>
      <IconButton aria-label={translate('evidence.remove', { name })} onClick={() => setAsking(true)}>
        <RemoveIcon />
      </IconButton>
      <ConfirmDialog
        open={isAsking}
        title={translate('evidence.removeAsk', { name })}
        text={translate('evidence.removeText')}
        confirm={translate('evidence.removeWord')}
        close={() => setAsking(false)}
        done={() => {
          setAsking(false);
          remove();
        }}
      />
    </>
  );
}

function Problem({ error }: { readonly error: unknown }) {
  const sentence = useErrorSentence();
  return error ? <Alert severity="error">{sentence(error)}</Alert> : null;
}
