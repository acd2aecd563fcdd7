import { useTranslate } from 'ra-core';
import { isApiError } from '../providers/errors.ts';
import { PasswordInput } from './PasswordInput.tsx';

export interface NewPassword {
  readonly next: string;
  readonly again: string;
}

interface NewPasswordFieldsProps {
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  /** The server's refusal, if any. */
  readonly error: unknown;
  readonly asked: boolean;
}

export const differ = ({ next, again }: NewPassword): boolean => next !== again;

/** The new password twice, with what the server says of it under the first. */
export const NewPasswordFields = ({ value, onChange, error, asked }: NewPasswordFieldsProps) => {
  const translate = useTranslate();
  const issue = useIssue(error, (path) => path !== 'current');

  return (
    <>
      <PasswordInput
        label={translate('password.next')}
        value={value.next}
        onChange={(next) => onChange({ ...value, next })}
        autoComplete="new-password"
        problem={issue}
        help={translate('password.help')}
      />
      <PasswordInput
        label={translate('password.again')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        autoComplete="new-password"
        problem={asked && differ(value) ? translate('password.differ') : undefined}
      />
    </>
  );
};

/** The sentence of the first issue on the fields that are meant. */
export function useIssue(error: unknown, isMeant: (path: string) => boolean): string | undefined {
  const translate = useTranslate();
  const issue = isApiError(error) ? error.issues.find(({ path }) => isMeant(path)) : undefined;
  return issue && translate(`issues.${issue.code}`, { ...issue.params, _: translate('issues.OTHER') });
}
