import type { BehaviourRules, EvaluationRules } from '@albero/schema/contract';
import { DEFAULT_SYSTEM } from '../scoring/system.ts';
import type { SystemRules } from './system-issues.ts';

/** A short catalogue: what a person who heads a unit is asked for, each with what the marks from 1 to 5 mean. */
const BEHAVIOURS: readonly BehaviourRules[] = [
  {
    code: 'C1',
    title: 'Orientamento al risultato',
    weight: '20.00',
    descriptors: [
      'Non segue gli obiettivi assegnati e non segnala le difficoltà',
      'Segue gli obiettivi solo se sollecitato',
      'Porta avanti gli obiettivi nei tempi e segnala gli ostacoli',
      'Anticipa gli ostacoli e trova soluzioni proprie',
      'Migliora i risultati attesi e aiuta gli altri a raggiungerli',
    ],
  },
  {
    code: 'C2',
    title: 'Organizzazione del lavoro e delle risorse',
    weight: '20.00',
    descriptors: [
      'Non programma il lavoro e non assegna i compiti',
      'Programma in modo saltuario, con frequenti urgenze',
      'Programma, assegna i compiti e ne controlla lo stato',
      'Distribuisce i carichi in modo equilibrato e rivede le priorità',
      'Semplifica i procedimenti e valorizza le capacità di ciascuno',
    ],
  },
  {
    code: 'C3',
    title: 'Collaborazione con le altre unità',
    weight: '20.00',
    descriptors: [
      'Non collabora e trattiene le informazioni',
      'Collabora solo su richiesta',
      'Collabora e condivide le informazioni utili',
      'Propone soluzioni comuni sugli obiettivi trasversali',
      'È un riferimento per le altre unità e compone i contrasti',
    ],
  },
  {
    code: 'C4',
    title: 'Attenzione agli utenti',
    weight: '20.00',
    descriptors: [
      'Non considera le esigenze degli utenti',
      'Risponde agli utenti in ritardo o in modo incompleto',
      'Risponde agli utenti nei tempi e con chiarezza',
      'Raccoglie le osservazioni degli utenti e ne tiene conto',
      'Migliora il servizio insieme agli utenti e ne misura gli effetti',
    ],
  },
  {
    code: 'C5',
    title: 'Valutazione dei collaboratori',
    weight: '20.00',
    descriptors: [
      'Non valuta i collaboratori o li valuta tutti allo stesso modo',
      'Valuta con ritardo e senza motivare',
      'Valuta nei tempi e motiva i giudizi',
      'Differenzia i giudizi e indica come migliorare',
      'Differenzia i giudizi, segue la crescita di ciascuno e ne dà conto',
    ],
  },
];

/**
 * Placeholder until the body's own SMVP is known: the weights 10/45/20/25, the catalogue, the bands and the term are
 * sensible examples and no body's rules. Source: docs/scoring.md, the evaluation sheet.
 */
export const DEFAULT_EVALUATION: EvaluationRules = {
  clusters: [
    {
      code: 'PO',
      label: 'Posizioni organizzative',
      body: '10.00',
      unit: '45.00',
      individual: '20.00',
      behaviours: '25.00',
    },
  ],
  behaviours: BEHAVIOURS,
  behaviourMax: 5,
  rescaledBehaviours: false,
  commentBelow: 3,
  commentAbove: 4,
  bands: [
    { from: '0', to: '60', label: 'Non adeguata', resultPercent: '0.00' },
    { from: '60', to: '75', label: 'Sufficiente', resultPercent: '60.00' },
    { from: '75', to: '90', label: 'Buona', resultPercent: '80.00' },
    { from: '90', to: '100', label: 'Ottima', resultPercent: '100.00' },
  ],
  contestDays: 15,
  semaphores: { green: '90', amber: '70' },
};

/** A body's first measurement system begins as this one. */
export const DEFAULT_RULES: SystemRules = { scoring: DEFAULT_SYSTEM, evaluation: DEFAULT_EVALUATION };
