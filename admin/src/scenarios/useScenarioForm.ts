import type { WhatIfChange } from '@albero/schema/rules';
import { useNotify } from 'ra-core';
import { useNavigate } from 'react-router-dom';
import {
  CreateScenarioDocument,
  ScenarioPageDocument,
  UpdateScenarioDocument,
  type WhatIfChangeInput,
} from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { useVersionedForm, type VersionedForm } from '../shared/useVersionedForm.ts';
import type { FormFault } from './changeForm.ts';
import { changeOf } from './changeWords.ts';

export interface ScenarioForm {
  readonly title: string;
  readonly changes: readonly WhatIfChange[];
}

interface Saved {
  readonly version: number;
}
export interface Clash extends Saved {
  readonly form: ScenarioForm;
}
export type ScenarioEditing = VersionedForm<ScenarioForm, FormFault, Saved, Clash>;

interface About {
  /** null: a new one. */
  readonly scenario: { readonly id: string; readonly version: number } | null;
  readonly planVersionId: string;
  readonly start: ScenarioForm;
}

/** As the API takes them. */
export const asInput = (changes: readonly WhatIfChange[]): WhatIfChangeInput[] =>
  changes as unknown as WhatIfChangeInput[];

/** The form of a what-if: typed text kept in the browser, saved as a whole and only when asked to. */
export function useScenarioForm({ scenario, planVersionId, start }: About): ScenarioEditing {
  const notify = useNotify();
  const navigate = useNavigate();
  return useVersionedForm<ScenarioForm, FormFault, Saved, Clash>({
    draftKey: scenario ? `scenarios/${scenario.id}` : `scenarios/new/${planVersionId}`,
    start,
    version: scenario?.version ?? 0,
    faultsOf,
    send: async ({ title, changes }, expectedVersion) => {
      const kept = { title: title.trim(), changes: asInput(changes) };
      if (scenario) {
        const input = { id: scenario.id, expectedVersion, ...kept };
        return (await ask(UpdateScenarioDocument, { input })).updateScenario;
      }
      const { createScenario } = await ask(CreateScenarioDocument, { input: { planVersionId, ...kept } });
      notify('whatIf.created', { type: 'success' });
      navigate(`/simulazioni/${createScenario.id}`);
      return createScenario;
    },
    onTop: (_sent, _saved, typed) => typed,
    refusedFor: ({ issues }) => issues.map(({ path, code }) => ({ path: path.replace(/^input\./, ''), code })),
    clashOf: async () => {
      if (!scenario) return null;
      const now = await ask(ScenarioPageDocument, { id: scenario.id });
      const { title, version } = now.scenario;
      return { version, form: { title, changes: now.scenarioEffect.changes.map(changeOf) } };
    },
    mineOver: (form) => form,
  });
}

const faultsOf = ({ title }: ScenarioForm): FormFault[] =>
  title.trim() === '' ? [{ path: 'title', code: 'REQUIRED' }] : [];
