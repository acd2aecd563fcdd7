export const words = {
  resources: {
    reports: {
      name: 'Relazione sulla performance |||| Relazioni sulla performance',
    },
    workingPapers: {
      name: 'Carte di lavoro dell’OIV |||| Carte di lavoro dell’OIV',
    },
  },
  states: {
    reports: {
      draft: 'Bozza',
      adopted: 'Adottata',
      validated: 'Validata',
    },
  },
  actions: {
    examine: 'Compila le carte di lavoro',
    validate: 'Valida',
  },
  history: {
    acts: {
      examine: 'Carte di lavoro aggiornate',
      validate: 'Validata',
    },
  },
  reasons: {
    REPORT_VALIDATED: 'la Relazione è già validata',
    NO_VALUES: 'per l’ultima data dell’anno non c’è ancora nessun valore',
  },
  issues: {
    CONDITION_NOT_MET:
      'è una condizione di legge: senza un «sì», anche parziale, la Relazione non si valida ma si rinvia',
  },
} as const;
