import { parseItalianDecimal, weightFault } from '@albero/schema/rules';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useMemo, useState } from 'react';
import { AreaObjectivesDocument, SetObjectiveWeightsDocument } from '../generated/graphql.ts';
import { decimalOf, type FormFault } from '../individual-sets/setInput.ts';
import { ask } from '../providers/api.ts';
import { isApiError } from '../providers/errors.ts';
import type { Difference } from '../shared/ConflictDialog.tsx';
import { useDraft } from '../shared/useDraft.ts';
import type { WeighedArea } from './WeightsPage.tsx';

/** As typed, by objective; with the version of each objective when typing began. */
interface Typed {
  readonly weights: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, number>>;
}

const typedOf = ({ objectives }: WeighedArea): Typed => ({
  weights: Object.fromEntries(objectives.map(({ id, weight }) => [id, (weight ?? '').replace('.', ',')])),
  versions: Object.fromEntries(objectives.map(({ id, version }) => [id, version])),
});

/** The weights of an area while they are typed, and the way to save them as one decision. */
export function useWeights(area: WeighedArea, versionId: string) {
  const notify = useNotify();
  const queries = useQueryClient();
  const start = useMemo(() => typedOf(area), [area]);
  const draft = useDraft<Typed>(`areas/${area.id}/weights`, start, area.version);
  const [clash, setClash] = useState<Typed | null>(null);
  const { weights } = draft.value;
  const saving = useMutation({
    mutationFn: (typed: Typed) => ask(SetObjectiveWeightsDocument, { input: inputOf(area, typed) }),
    onSuccess: async () => {
      notify('plan.edit.weightsSaved', { type: 'success', messageArgs: { name: area.code } });
      await queries.invalidateQueries();
      draft.forget();
    },
    onError: async (error) => {
      if (!isApiError(error) || error.code !== 'CONFLICT') return;
      const now = (await ask(AreaObjectivesDocument, { id: versionId })).plan.areas.find(({ id }) => id === area.id);
      if (now) setClash(typedOf(now));
    },
  });
  const change = (next: Readonly<Record<string, string>>) => draft.change({ ...draft.value, weights: next });
  const faults = Object.fromEntries(
    area.objectives.flatMap(({ id }) => {
      const fault = faultOf(weights[id] ?? '');
      return fault ? [[id, fault]] : [];
    }),
  );
  return {
    draft,
    typed: weights,
    faults,
    clash,
    differences: clash ? differences(area, weights, clash) : [],
    isSaving: saving.isPending,
    error: clash ? null : saving.error,
    type: (id: string, text: string) => change({ ...weights, [id]: text }),
    typeAll: (given: readonly string[]) =>
      change(Object.fromEntries(area.objectives.map(({ id }, place) => [id, (given[place] ?? '').replace('.', ',')]))),
    save: () => Object.keys(faults).length === 0 && saving.mutate(draft.value),
    keepMine: () => {
      if (!clash) return;
      const mine = { weights, versions: clash.versions };
      draft.change(mine);
      setClash(null);
      saving.mutate(mine);
    },
    takeTheirs: () => {
      setClash(null);
      draft.forget();
      void queries.invalidateQueries();
    },
    closeClash: () => setClash(null),
  };
}

/** An objective that came or went meanwhile has no weight here, or needs none. */
const inputOf = (area: WeighedArea, { weights, versions }: Typed) => ({
  areaId: area.id,
  weights: area.objectives.map(({ id, version }) => ({
    objectiveId: id,
    expectedVersion: versions[id] ?? version,
    weight: twoDecimals(decimalOf(weights[id] ?? '')),
  })),
});

function twoDecimals(weight: string | null): string | null {
  if (weight === null) return null;
  const [whole, decimals = ''] = weight.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}

function faultOf(typed: string): FormFault | null {
  const parsed = parseItalianDecimal(typed);
  if (!parsed.ok) return parsed.code === 'EMPTY' ? null : { path: 'weight', code: parsed.code };
  const code = weightFault(parsed.value);
  return code ? { path: 'weight', code } : null;
}

const differences = (area: WeighedArea, mine: Typed['weights'], theirs: Typed): Difference[] =>
  area.objectives
    .map(({ id, code }) => ({ field: code, mine: mine[id] ?? '', theirs: theirs.weights[id] ?? '' }))
    .filter((each) => each.mine !== each.theirs);
