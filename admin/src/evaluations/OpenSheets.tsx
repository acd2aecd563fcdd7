import { Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { OpenEvaluationsDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { AskDialog } from '../shared/AskDialog.tsx';
import { Problem } from '../shared/Problem.tsx';
import type { YearChoice } from './sheetTabs.ts';
import { useOpening } from './useOpening.ts';

interface Props {
  readonly year: YearChoice;
  readonly variant: 'contained' | 'outlined';
}

/** HR opens a sheet for everybody who headed a position within the year; asked again, it adds whom it missed. */
export function OpenSheets({ year, variant }: Props) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const opening = useOpening({
    send: async () => (await ask(OpenEvaluationsDocument, { input: { planId: year.planId } })).openEvaluations.length,
    done: close,
  });
  return (
    <>
      <Button variant={variant} onClick={() => setAsking(true)}>
        {translate('sheets.openAll')}
      </Button>
      {asking && (
        <AskDialog
          title={translate('sheets.openTitle', { year: year.year })}
          confirmLabel={translate('sheets.openConfirm')}
          waiting={opening.isPending}
          problem={opening.error ? <Problem error={opening.error} /> : null}
          onConfirm={() => opening.mutate()}
          onClose={() => {
            opening.reset();
            close();
          }}
        >
          <Typography>{translate('sheets.openText')}</Typography>
        </AskDialog>
      )}
    </>
  );
}
