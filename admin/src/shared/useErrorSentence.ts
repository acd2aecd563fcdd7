import { useTranslate } from 'ra-core';
import { isApiError } from '../providers/errors.ts';
import { showDecimal } from './format.ts';

/** Any refusal as a kind sentence in the reader's language. */
export function useErrorSentence(): (error: unknown) => string {
  const translate = useTranslate();

  return (error) => {
    if (!isApiError(error)) return translate('errors.UNREADABLE');
    const { code, params } = error;
    if (code === 'TOO_MANY_ATTEMPTS') {
      return translate('errors.TOO_MANY_ATTEMPTS', { wait: waitWords(Number(params.retryAfter ?? 60), translate) });
    }
    if (code === 'WEIGHTS_NOT_100') {
      return translate('errors.WEIGHTS_NOT_100', { sum: showDecimal(String(params.sum ?? '')) });
    }
    const sentence = translate(`errors.${code}`, { logId: '', ...params });
    const reason = params.reason;
    return typeof reason === 'string' ? `${sentence} (${translate(`reasons.${reason}`)})` : sentence;
  };
}

const waitWords = (seconds: number, translate: ReturnType<typeof useTranslate>): string =>
  seconds < 90
    ? translate('signIn.seconds', { smart_count: seconds })
    : translate('signIn.minutes', { smart_count: Math.ceil(seconds / 60) });
