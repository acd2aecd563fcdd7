import type { WhatIfChange } from '@albero/schema/rules';
import { useSearchParams } from 'react-router-dom';
import { ScenarioEffectDocument, TryChangesDocument, type WhatIfFragment } from '../generated/graphql.ts';
import { type Asked, useAsk } from '../shared/useAsk.ts';
import { asInput } from './useScenarioForm.ts';

/** When it is looked at, as it stands in the address: a link leads others to the same figures. */
export function useOccasion(): { readonly periodId: string | null; readonly final: boolean | null } {
  const [params] = useSearchParams();
  const at = params.get('at');
  return { periodId: params.get('period'), final: at === null ? null : at === 'close' };
}

interface About {
  /** null: it is not saved yet. */
  readonly id: string | null;
  readonly planVersionId: string;
  readonly saved: readonly WhatIfChange[];
  readonly changes: readonly WhatIfChange[];
}

/** What the changes come to: as they are saved, or as they stand in the form. */
export function useEffectOf({ id, planVersionId, saved, changes }: About): Asked<WhatIfFragment> {
  const occasion = useOccasion();
  const isSaved = id !== null && JSON.stringify(saved) === JSON.stringify(changes);
  const kept = useAsk(ScenarioEffectDocument, isSaved ? { id, ...occasion } : null);
  const tried = useAsk(TryChangesDocument, isSaved ? null : { planVersionId, changes: asInput(changes), ...occasion });
  const shown = isSaved ? kept : tried;
  const data = isSaved ? kept.data?.scenarioEffect : tried.data?.tryChanges;
  return { ...shown, data: data as WhatIfFragment | undefined };
}
