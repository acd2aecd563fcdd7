import AttachIcon from '@mui/icons-material/AttachFileOutlined';
import LinkIcon from '@mui/icons-material/LinkOutlined';
import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type FormEvent, useId, useRef, useState } from 'react';
import { ProgressBar } from '../shared/ProgressBar.tsx';
import { EvidenceProblem } from './EvidenceProblem.tsx';
import { showSize } from './files.ts';
import { useEvidence, useUpload } from './useEvidence.ts';

interface AddProps {
  readonly measurementId: string;
}

/** Two ways of proving: a file, or the address of something that stands elsewhere. */
export function AddEvidence({ measurementId }: AddProps) {
  const translate = useTranslate();
  const [way, setWay] = useState<'file' | 'link' | null>(null);
  const close = () => setWay(null);
  if (way === 'file') return <FileForm measurementId={measurementId} close={close} />;
  if (way === 'link') return <LinkForm measurementId={measurementId} close={close} />;
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      <Button variant="outlined" startIcon={<AttachIcon />} onClick={() => setWay('file')}>
        {translate('evidence.addFile')}
      </Button>
      <Button startIcon={<LinkIcon />} onClick={() => setWay('link')}>
        {translate('evidence.addLink')}
      </Button>
    </Stack>
  );
}

interface FormProps extends AddProps {
  readonly close: () => void;
}

function FileForm({ measurementId, close }: FormProps) {
  const translate = useTranslate();
  const upload = useUpload(measurementId);
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [protocol, setProtocol] = useState('');
  const isSending = upload.share !== null;
  const choose = (chosen: File) => {
    upload.reset();
    setFile(chosen);
    setTitle((typed) => (typed === '' || typed === file?.name ? chosen.name : typed));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (file && !isSending && (await upload.send({ file, title: title.trim() || file.name, protocol }))) close();
  };

  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={translate('evidence.addFile')}>
      <FileChoice file={file} choose={choose} disabled={isSending} />
      <TextField
        label={translate('evidence.name')}
        value={title}
        disabled={isSending}
        onChange={(event) => setTitle(event.target.value)}
      />
      <ProtocolField value={protocol} change={setProtocol} disabled={isSending} />
      {upload.share !== null && <Sending name={title} share={upload.share} />}
      <EvidenceProblem error={upload.error} size={file?.size} />
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button type="submit" variant="contained" disabled={isSending || file === null}>
          {translate('evidence.send')}
        </Button>
        <Button onClick={isSending ? upload.cancel : close}>
          {translate(isSending ? 'evidence.stop' : 'evidence.cancel')}
        </Button>
      </Stack>
    </Box>
  );
}

interface ChoiceProps {
  readonly file: File | null;
  readonly choose: (file: File) => void;
  readonly disabled: boolean;
}

function FileChoice({ file, choose, disabled }: ChoiceProps) {
  const translate = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const help = useId();
  return (
    <Box>
      <Button
        variant="outlined"
        autoFocus
        disabled={disabled}
        onClick={() => input.current?.click()}
        aria-describedby={help}
      >
        {translate('evidence.chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={translate('evidence.chooseFile')}
        onChange={({ target }) => {
          const [chosen] = target.files ?? [];
          if (chosen) choose(chosen);
          // The same file may be chosen again, after it was refused.
          target.value = '';
        }}
      />
      <Typography role="status" variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
        {file ? translate('evidence.chosen', { name: file.name, size: showSize(file.size) }) : ''}
      </Typography>
      <Typography id={help} variant="body2" color="text.secondary" sx={{ mb: 0.5 }}>
        {translate('evidence.kinds')}
      </Typography>
    </Box>
  );
}

function Sending({ name, share }: { readonly name: string; readonly share: number }) {
  const translate = useTranslate();
  const percent = Math.floor(share * 100);
  return (
    <ProgressBar
      label={translate('evidence.sending', { name })}
      done={percent}
      total={100}
      text={translate('evidence.sent', { share: percent })}
    />
  );
}

function LinkForm({ measurementId, close }: FormProps) {
  const translate = useTranslate();
  const { link } = useEvidence(measurementId);
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [protocol, setProtocol] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    link.mutate({ title, url, protocol: protocol.trim() || null }, { onSuccess: close });
  };

  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={translate('evidence.addLink')}>
      <TextField
        label={translate('evidence.url')}
        value={url}
        required
        autoFocus
        type="url"
        helperText={translate('evidence.urlHelp')}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextField
        label={translate('evidence.name')}
        value={title}
        required
        onChange={(event) => setTitle(event.target.value)}
      />
      <ProtocolField value={protocol} change={setProtocol} disabled={link.isPending} />
      <EvidenceProblem error={link.error} />
      <Stack direction="row" spacing={1} sx={{ mt: 1 }}>
        <Button type="submit" variant="contained" disabled={link.isPending}>
          {translate('evidence.save')}
        </Button>
        <Button onClick={close}>{translate('evidence.cancel')}</Button>
      </Stack>
    </Box>
  );
}

interface ProtocolProps {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly disabled: boolean;
}

function ProtocolField({ value, change, disabled }: ProtocolProps) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('evidence.protocol')}
      value={value}
      disabled={disabled}
      onChange={(event) => change(event.target.value)}
    />
  );
}
