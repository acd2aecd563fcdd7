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
  issues: {
    BETWEEN: 'It must be between %{min} and %{max}',
    BANDS: 'Bands must follow each other without gaps or overlaps',
    BANDS_FROM_0: 'The first band begins at 0',
    BANDS_TO_100: 'The last band reaches 100',
    FALLS: 'It may not fall below the band before',
    DESCRIPTORS: 'Every mark needs a description, from 1 to %{max}',
  },
  measurementSystem: {
    warnings: {
      UNIT_NOT_PREVAILING:
        'The unit’s result does not prevail over the other parts of the sheet (D.Lgs. 150/2009, art. 9, c. 1, a)',
      MISSING_COSTS_NOTHING: 'What nobody reports counts nothing: whoever does not report loses nothing',
      UNMEASURED_COUNTS_FULL: 'What did not happen counts as reached',
      HIGHER_BAND_PAYS_LESS: 'A higher band grants less than the one below',
    },
  },
} as const;
