import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import type { PeriodRowFragment } from '../generated/graphql.ts';
import { showDay } from '../shared/format.ts';
import { Rows } from '../shared/Rows.tsx';
import { ExtendDialog, type Extended } from './ExtendDialog.tsx';

/** More time for single units: until when, why, and the way to grant or take it. */
export const Extensions = ({ period }: { readonly period: PeriodRowFragment }) => {
  const translate = useTranslate();
  const [asked, setAsked] = useState<Extended | null>(null);
  const mayExtend = period.allowedActions.includes('extend');
  if (!mayExtend && period.extensions.length === 0) return null;

  return (
    <Box component="section" sx={{ mt: 3, maxWidth: 900 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('periods.extensions')}
      </Typography>
      <Typography sx={{ mb: 1 }}>{translate('periods.extensionsText')}</Typography>
      {period.extensions.length === 0 ? (
        <Typography color="text.secondary">{translate('periods.noExtensions')}</Typography>
      ) : (
        <Rows
          caption={translate('periods.extensions')}
          records={period.extensions}
          columns={[
            { label: translate('periods.unit'), cell: ({ unitName }) => unitName },
            { label: translate('periods.until'), cell: ({ until }) => showDay(until) },
            { label: translate('confirm.reason'), cell: ({ reason }) => reason },
            ...(mayExtend
              ? [
                  {
                    label: translate('periods.change'),
                    cell: (extension: PeriodRowFragment['extensions'][number]) => (
                      <Change extension={extension} change={setAsked} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayExtend && (
        <Button
          variant="outlined"
          sx={{ mt: 1 }}
          onClick={() => setAsked({ unitId: null, unitName: null, until: null })}
        >
          {translate('periods.extendUnit')}
        </Button>
      )}
      {asked && <ExtendDialog period={period} extended={asked} close={() => setAsked(null)} />}
    </Box>
  );
};

interface ChangeProps {
  readonly extension: PeriodRowFragment['extensions'][number];
  readonly change: (extended: Extended) => void;
}

const Change = ({ extension: { unitId, unitName, until }, change }: ChangeProps) => {
  const translate = useTranslate();
  return (
    <>
      <Button
        size="small"
        aria-label={translate('periods.changeOf', { name: unitName })}
        onClick={() => change({ unitId, unitName, until })}
      >
        {translate('actions.update')}
      </Button>
      <Button
        size="small"
        color="error"
        aria-label={translate('periods.takeAwayOf', { name: unitName })}
        onClick={() => change({ unitId, unitName, until: null })}
      >
        {translate('periods.takeAway')}
      </Button>
    </>
  );
};
