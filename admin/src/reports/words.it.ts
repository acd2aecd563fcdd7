export const words = {
  resources: {
    reports: {
      name: 'Relazione sulla performance |||| Relazioni sulla performance',
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
  },
} as const;
