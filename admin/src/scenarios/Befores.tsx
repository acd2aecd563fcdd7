import { Alert, Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { TriedFragment } from '../generated/graphql.ts';
import { useIssueWords } from '../shared/Problem.tsx';
import { aboutOf } from './changeForm.ts';
import { beforeWords, changeOf, effectWords, subjectWords } from './changeWords.ts';
import type { PlanNode } from './nodes.ts';

interface Props {
  readonly changes: readonly TriedFragment[];
  readonly nodes: readonly PlanNode[];
}

/** Each change with what stands in the plan now, and what the plan can take no more. */
export function Befores({ changes, nodes }: Props) {
  const translate = useTranslate();
  const issue = useIssueWords();
  if (changes.length === 0) return null;
  return (
    <Paper variant="outlined" component="section" aria-label={translate('whatIf.compared')} sx={{ p: 2 }}>
      <Typography variant="h2">{translate('whatIf.compared')}</Typography>
      <Box component="ul" sx={{ pl: 2.5, my: 1, display: 'grid', rowGap: 1, overflowWrap: 'anywhere' }}>
        {changes.map((tried) => {
          const change = changeOf(tried);
          const node = nodes.find(({ id }) => id === tried.nodeId);
          return (
            <li key={aboutOf(change)}>
              {subjectWords(change, node, translate)}
              {tried.unitName && `, ${tried.unitName}`}: {beforeWords(tried, translate)} →{' '}
              <strong>{effectWords(change, node, translate)}</strong>
              {tried.issues.map(({ path, code }) => (
                <Alert key={`${path} ${code}`} severity="warning">
                  {translate('whatIf.notMade')} {issue({ path: '', code })}
                </Alert>
              ))}
            </li>
          );
        })}
      </Box>
    </Paper>
  );
}
