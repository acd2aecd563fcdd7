export const words = {
  resources: {
    reports: {
      name: 'Performance report |||| Performance reports',
    },
    workingPapers: {
      name: 'Working papers of the OIV |||| Working papers of the OIV',
    },
  },
  states: {
    reports: {
      draft: 'Draft',
      adopted: 'Adopted',
      validated: 'Validated',
    },
  },
  actions: {
    examine: 'Fill in the working papers',
    validate: 'Validate',
  },
  history: {
    acts: {
      examine: 'Working papers updated',
      validate: 'Validated',
    },
  },
  reasons: {
    REPORT_VALIDATED: 'the report is already validated',
    NO_VALUES: 'there is no value yet for the last date of the year',
  },
  issues: {
    CONDITION_NOT_MET:
      'it is a condition of the law: without a yes, even a partial one, the report is sent back and not validated',
  },
} as const;
