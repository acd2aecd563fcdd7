import type { Issue } from '@albero/schema/contract';
import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { isApiError } from '../providers/errors.ts';
import { showDecimal } from './format.ts';
import { placeOf } from './placeOf.ts';
import { useErrorSentence } from './useErrorSentence.ts';

/** So many are named; of the rest the number is told. */
const NAMED = 6;

/** Why something was refused, in words; where there are several faults, each with the place that it concerns. */
export const Problem = ({ error }: { readonly error: unknown }) => {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  const words = useIssueWords();
  const issues = isApiError(error) ? error.issues : [];
  if (issues.length === 0) return sentence(error);
  return (
    <>
      {sentence(error)}
      <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>
        {issues.slice(0, NAMED).map((issue) => (
          <li key={`${issue.path} ${issue.code}`}>{words(issue)}</li>
        ))}
      </Box>
      {issues.length > NAMED && translate('issueList.more', { smart_count: issues.length - NAMED })}
    </>
  );
};

/** One fault as a sentence, begun by the place that it concerns. */
export function useIssueWords(): (issue: Pick<Issue, 'path' | 'code' | 'params'>) => string {
  const translate = useTranslate();
  return ({ path, code, params = {} }) => {
    const figures = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(value)]));
    const words = translate(`issues.${code}`, {
      ...figures,
      _: translate(`faults.${code}`, { ...figures, _: translate('issues.OTHER') }),
    });
    const place = placeOf(path) || translate(`issuePlaces.${path.replace(/\.note$/, '')}`, { _: '' });
    return place ? `${place}: ${words}` : words;
  };
}

const shown = (value: string | number): string | number =>
  typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? showDecimal(value) : value;
