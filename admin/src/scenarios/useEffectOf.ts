import type { WhatIfChange } from '@albero/schema/rules';
import { ScenarioEffectDocument, TryChangesDocument, type WhatIfFragment } from '../generated/graphql.ts';
import { type Asked, useAsk } from '../shared/useAsk.ts';
import type { AskedOccasion } from './occasion.ts';
import { asInput } from './useScenarioForm.ts';

interface About {
  /** null: it is not saved yet. */
  readonly id: string | null;
  readonly planVersionId: string;
  readonly saved: readonly WhatIfChange[];
  readonly changes: readonly WhatIfChange[];
  readonly occasion: AskedOccasion;
}

/** What the changes come to: as they are saved, or as they stand in the form. */
export function useEffectOf({ id, planVersionId, saved, changes, occasion }: About): Asked<WhatIfFragment> {
  const isSaved = id !== null && JSON.stringify(saved) === JSON.stringify(changes);
  const kept = useAsk(ScenarioEffectDocument, isSaved ? { id, ...occasion } : null);
  const tried = useAsk(TryChangesDocument, isSaved ? null : { planVersionId, changes: asInput(changes), ...occasion });
  const shown = isSaved ? kept : tried;
  const data = isSaved ? kept.data?.scenarioEffect : tried.data?.tryChanges;
  return { ...shown, data: data as WhatIfFragment | undefined };
}
