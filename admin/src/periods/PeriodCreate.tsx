import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { ListPlansDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { CreatePage } from '../shared/CreatePage.tsx';
import type { Choice, FieldShape } from '../shared/FormField.tsx';
import { usePeriodFields } from './usePeriodFields.ts';

/** A further date at which values are taken, of one year's plan. */
export default function PeriodCreate() {
  const translate = useTranslate();
  const days = usePeriodFields();
  const fields: readonly FieldShape[] = [
    { name: 'planId', kind: 'choice', required: true, choices: usePlanChoices() },
    { name: 'endsOn', kind: 'day', required: true, help: translate('periods.endsOnHelp') },
    ...days,
  ];
  return (
    <CreatePage
      title={translate('periods.new')}
      fields={fields}
      start={{ planId: null, endsOn: null, opensOn: null, deadline: null }}
      to={({ id }) => `/periods/${id}`}
    />
  );
}

const EVERY_PLAN = { page: { limit: 200, offset: 0 } };

/** One choice for each year, however many versions its plan has. */
function usePlanChoices(): readonly Choice[] {
  const translate = useTranslate();
  const { data } = useQuery({ queryKey: ['choices', 'plans'], queryFn: () => ask(ListPlansDocument, EVERY_PLAN) });
  const years = new Map((data?.plans.items ?? []).map(({ planId, year }) => [planId, year]));
  return [...years]
    .sort(([, a], [, b]) => b - a)
    .map(([id, year]) => ({ id, name: translate('periods.planOf', { year }) }));
}
