import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';
import { isApiError } from '../providers/errors.ts';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import { showSize } from './files.ts';

interface ProblemProps {
  readonly error: unknown;
  /** Of the file that was on its way, in bytes. */
  readonly size?: number | undefined;
}

/** From here on a connection that broke may have been cut because of the size. */
const LARGE = 20 * 1024 * 1024;

/** What was wrong, in words: of several faults each. */
export function EvidenceProblem({ error, size = 0 }: ProblemProps) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  if (!error) return null;
  const wasCut = isApiError(error) && error.code === 'SERVER_AWAY' && size > LARGE;
  const issues = isApiError(error) ? error.issues : [];
  const words = wasCut ? [translate('evidence.maybeTooLarge', { size: showSize(size) })] : issues.map(inWords);
  return (
    <Alert severity="error" sx={{ mt: 1 }}>
      {words.length > 0 ? words.join(' ') : sentence(error)}
    </Alert>
  );

  function inWords({ path, code, params }: (typeof issues)[number]): string {
    if (code === 'TOO_LARGE') return translate('evidence.tooLarge', { ...params });
    const field = FIELDS[path];
    const issue = translate(`issues.${code}`, { ...params });
    return `${field ? `${translate(field)}: ${issue}` : issue}.`;
  }
}

const FIELDS: Readonly<Record<string, string>> = {
  title: 'evidence.name',
  url: 'evidence.url',
  protocol: 'evidence.protocol',
};
