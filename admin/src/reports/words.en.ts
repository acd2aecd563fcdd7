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
  tasks: {
    writeReport: 'The report on the year is to be written |||| %{smart_count} reports are to be written',
    writeReport_text: 'The year-end values are final: the official scores are there.',
    writeReport_button: 'Write the report',
    reviseReport: 'The OIV sent the report back |||| The OIV sent %{smart_count} reports back',
    reviseReport_text: 'Read the reason, correct it and have it adopted again.',
    reviseReport_button: 'Correct the report',
    adoptReport: 'The report is ready to be adopted |||| %{smart_count} reports are ready to be adopted',
    adoptReport_text: 'Record the act by which the board adopts it: the scores are fixed at that moment.',
    adoptReport_button: 'To the report',
    validateReport: 'A report waits for your validation |||| %{smart_count} reports wait for your validation',
    validateReport_text: 'Fill in the working papers, then validate it or send it back with a reason.',
    validateReport_button: 'Examine the report',
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
