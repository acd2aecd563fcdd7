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
  issues: {
    BETWEEN: 'Deve stare tra %{min} e %{max}',
    BANDS: 'Le fasce devono seguirsi senza buchi e senza sovrapporsi',
    BANDS_FROM_0: 'La prima fascia comincia da 0',
    BANDS_TO_100: 'L’ultima fascia arriva a 100',
    FALLS: 'Non può scendere sotto la fascia precedente',
    DESCRIPTORS: 'Serve una descrizione per ciascun punteggio, da 1 a %{max}',
  },
  measurementSystem: {
    warnings: {
      UNIT_NOT_PREVAILING:
        'Il risultato dell’unità non prevale sulle altre voci della scheda (D.Lgs. 150/2009, art. 9, c. 1, lett. a)',
      MISSING_COSTS_NOTHING: 'Ciò che nessuno rendiconta non pesa: chi non rendiconta non perde nulla',
      UNMEASURED_COUNTS_FULL: 'Ciò che non è accaduto vale come raggiunto',
      HIGHER_BAND_PAYS_LESS: 'Una fascia più alta riconosce meno di quella sotto',
    },
  },
} as const;
