export const words = {
  resources: {
    reports: {
      name: 'Performance report |||| Performance reports',
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
  },
} as const;
