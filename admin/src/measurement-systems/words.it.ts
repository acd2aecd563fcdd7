export const words = {
  resources: {
    measurementSystems: {
      name: 'Sistema di misurazione |||| Sistemi di misurazione',
    },
  },
  states: {
    measurementSystems: {
      draft: 'Bozza',
      adopted: 'Adottato',
      superseded: 'Superato',
    },
  },
  actions: {
    pin: 'Scegli il sistema di misurazione',
  },
  history: {
    acts: {
      pin: 'Sistema di misurazione scelto',
    },
  },
  reasons: {
    OPINION_MISSING: 'manca il parere favorevole dell’OIV',
    SYSTEM_PINNED: 'un piano è già legato a questo sistema',
  },
} as const;
