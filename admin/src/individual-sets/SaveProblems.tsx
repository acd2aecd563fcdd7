import { Alert } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useErrorSentence } from '../shared/useErrorSentence.ts';
import type { SetEditing } from './useSetEditor.ts';

/** Why it was not saved, or not proposed; nothing that was typed is lost by it. */
export function SaveProblems({ editing, refused }: { readonly editing: SetEditing; readonly refused: string | null }) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const { error, clash, tried, faults } = editing;
  return (
    <>
      {refused && <Alert severity="warning">{refused}</Alert>}
      {error !== null && !clash && <Alert severity="error">{sentence(error)}</Alert>}
      {tried && faults.length > 0 && (
        <Alert severity="error">{translate('sets.faults', { smart_count: faults.length })}</Alert>
      )}
    </>
  );
}
