import { Box, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { SheetPlansDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { type YearChoice, yearsOf } from './sheetTabs.ts';

interface Props {
  readonly title: string;
  readonly children: (year: YearChoice) => ReactNode;
}

/** A page about the evaluations of one year, which the address names; the latest when it names none. */
export function YearFrame({ title, children }: Props) {
  const translate = useTranslate();
  const plans = useAsk(SheetPlansDocument, {});
  const [params, setParams] = useSearchParams();
  return (
    <Stack spacing={2}>
      <Title title={title} />
      <Loaded asked={plans}>
        {(data) => {
          const years = yearsOf(data.plans.items);
          const year = years.find(({ planId }) => planId === params.get('plan')) ?? years[0];
          if (!year) return <EmptyState title={translate('sheets.noYear')} text={translate('sheets.noYearText')} />;
          return (
            <>
              {years.length > 1 && (
                <Box>
                  <TextField
                    select
                    label={translate('sheets.year')}
                    value={year.planId}
                    onChange={(event) => setParams({ plan: event.target.value }, { replace: true })}
                    sx={{ maxWidth: { sm: 200 } }}
                  >
                    {years.map((each) => (
                      <MenuItem key={each.planId} value={each.planId}>
                        {each.year}
                      </MenuItem>
                    ))}
                  </TextField>
                </Box>
              )}
              {children(year)}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}

/** The same year on another page of the evaluations. */
export const pathTo = (page: 'calibration' | 'summary' | null, { planId }: YearChoice): string =>
  `/evaluations${page ? `/${page}` : ''}?plan=${planId}`;
