import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { isApiError } from '../providers/errors.ts';
import { ConflictDialog, type Difference } from '../shared/ConflictDialog.tsx';
import { showInstant } from '../shared/format.ts';
import { Problem } from '../shared/Problem.tsx';
import { formOf } from './papersForm.ts';
import type { PapersRecord } from './papersRecord.ts';
import type { Writing } from './usePapers.ts';

interface Props {
  readonly papers: PapersRecord;
  readonly writing: Writing;
}

/** Saves the papers, says when they were, and what was refused. */
export function SaveBar({ papers, writing }: Props) {
  const translate = useTranslate();
  const differences = useDifferences(papers, writing);
  if (!papers.allowedActions.includes('examine')) return null;
  const isClash = isApiError(writing.error) && writing.error.code === 'CONFLICT';
  return (
    <Box sx={{ position: 'sticky', bottom: 0, py: 1, bgcolor: 'background.default', zIndex: 1 }}>
      {writing.error != null && !isClash && (
        <Alert severity="error" sx={{ mb: 1 }}>
          <Problem error={writing.error} />
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Button
          variant="contained"
          disabled={!writing.draft.isDirty || writing.isSaving}
          onClick={() => writing.save()}
        >
          {translate('papers.save')}
        </Button>
        <Typography role="status" color="text.secondary">
          {writing.draft.isDirty
            ? translate('report.unsaved')
            : writing.savedAt && translate('report.savedAt', { when: showInstant(writing.savedAt.getTime()) })}
        </Typography>
      </Box>
      <ConflictDialog
        open={writing.clash !== null}
        differences={differences}
        onKeepMine={writing.keepMine}
        onTakeTheirs={writing.takeTheirs}
        onClose={writing.closeClash}
      />
    </Box>
  );
}

/** The points that somebody else answered otherwise. */
function useDifferences({ checklist }: PapersRecord, { form, clash }: Writing): Difference[] {
  const translate = useTranslate();
  if (!clash) return [];
  const theirs = formOf(clash).checks;
  const words = (answer: (typeof theirs)[string] | undefined): string =>
    [answer?.outcome && translate(`papers.outcomes.${answer.outcome}`), answer?.note].filter(Boolean).join(': ');
  return checklist.flatMap(({ code }) => {
    const [mine, other] = [words(form.checks[code]), words(theirs[code])];
    return mine === other ? [] : [{ field: translate(`issuePlaces.checklist.${code}`), mine, theirs: other }];
  });
}
