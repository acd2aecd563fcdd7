import { Box, Button, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router-dom';
import { ResultPlansDocument } from '../generated/graphql.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { showDay } from '../shared/format.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { type AskedScores, askedOf, keptSearch, type PlanChoice, versionsWithResults } from './asked.ts';
import { whyOf } from './why/whyAddress.ts';

const WhyDrawer = lazy(() => import('./why/WhyDrawer.tsx'));

interface Props {
  readonly title: string;
  /** What is shown is the same in every period. */
  readonly isTimeless?: boolean;
  readonly children: (asked: AskedScores, plan: PlanChoice) => ReactNode;
}

/** What the pages of results share: which plan and period, the ways between them, and the explanation over the page. */
export function ResultsFrame({ title, isTimeless = false, children }: Props) {
  const translate = useTranslate();
  const plans = useAsk(ResultPlansDocument, {});
  const [params] = useSearchParams();
  return (
    <Stack spacing={2}>
      <PageTitle title={title} />
      <Loaded asked={plans}>
        {(data) => {
          const versions = versionsWithResults(data.plans.items);
          const plan = versions.find(({ id }) => id === params.get('version')) ?? versions[0];
          if (!plan || plan.periods.length === 0)
            return <EmptyState title={translate('results.none')} text={translate('results.noneText')} />;
          const asked = askedOf(params, plan);
          return (
            <>
              <Ways />
              <Choices versions={versions} plan={plan} asked={asked} isTimeless={isTimeless} />
              {children(asked, plan)}
              {whyOf(params) && (
                <Suspense fallback={null}>
                  <WhyDrawer asked={asked} />
                </Suspense>
              )}
            </>
          );
        }}
      </Loaded>
    </Stack>
  );
}

const WAYS = [
  { word: 'overview', to: '/results' },
  { word: 'weights', to: '/results/weights' },
  { word: 'values', to: '/results/values' },
] as const;

/** The pages of results; the choices go along. */
const Ways = () => {
  const translate = useTranslate();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  return (
    <Box
      component="nav"
      aria-label={translate('results.ways.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
    >
      {WAYS.map(({ word, to }) => (
        <Button
          key={word}
          component={Link}
          to={{ pathname: to, search: keptSearch(params) }}
          variant={pathname === to ? 'contained' : 'outlined'}
          aria-current={pathname === to ? 'page' : undefined}
        >
          {translate(`results.ways.${word}`)}
        </Button>
      ))}
    </Box>
  );
};

interface ChoicesProps {
  readonly versions: readonly PlanChoice[];
  readonly plan: PlanChoice;
  readonly asked: AskedScores;
  readonly isTimeless: boolean;
}

const Choices = ({ versions, plan, asked, isTimeless }: ChoicesProps) => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    if (name === 'version') next.delete('period');
    setParams(next, { replace: true });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
      {versions.length > 1 && (
        <TextField
          select
          label={translate('results.plan')}
          value={plan.id}
          onChange={(event) => choose('version', event.target.value)}
          sx={{ maxWidth: { sm: 320 } }}
        >
          {versions.map(({ id, year, number, state }) => (
            <MenuItem key={id} value={id}>
              {translate('results.planChoice', {
                year,
                number,
                state: translate(`states.plans.${state}`).toLowerCase(),
              })}
            </MenuItem>
          ))}
        </TextField>
      )}
      {!isTimeless && (
        <TextField
          select
          label={translate('values.period')}
          value={asked.periodId ?? ''}
          onChange={(event) => choose('period', event.target.value)}
          sx={{ maxWidth: { sm: 260 } }}
        >
          {plan.periods.map(({ id, endsOn, state }) => (
            <MenuItem key={id} value={id}>
              {translate('values.periodChoice', {
                day: showDay(endsOn),
                state: translate(`states.periods.${state}`).toLowerCase(),
              })}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
};
