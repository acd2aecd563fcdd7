export const words = {
  resources: {
    measurementSystems: {
      name: 'Measurement system |||| Measurement systems',
    },
  },
  states: {
    measurementSystems: {
      draft: 'Draft',
      adopted: 'Adopted',
      superseded: 'Superseded',
    },
  },
  actions: {
    pin: 'Choose the measurement system',
  },
  history: {
    acts: {
      pin: 'Measurement system chosen',
    },
  },
  reasons: {
    OPINION_MISSING: 'the favourable opinion of the OIV is missing',
    SYSTEM_PINNED: 'a plan is already tied to this system',
  },
} as const;
