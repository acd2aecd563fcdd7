export const words = {
  resources: {
    reports: {
      name: 'Performance report |||| Performance reports',
    },
    workingPapers: {
      name: 'Working papers of the OIV |||| Working papers of the OIV',
    },
  },
  menu: { reports: 'Performance report' },
  report: {
    name: 'Performance report %{year}',
    text: 'Every year has its report: the planner writes it on the official scores, the board adopts it with an act, the OIV validates it. Only then evaluations are closed.',
    none: 'No report',
    noneText: 'It is written at the end of the year, when the values of the last date have been entered.',
    begin: 'Write the report %{year}',
    begun: 'Draft of the report opened.',
    stepper: 'Where the report stands',
    sentBack: 'The OIV sent it back to draft',
    locked: {
      adopted: 'It is adopted: text and scores change no more, unless the OIV sends it back.',
      validated: 'It is validated: it changes no more, and the values of the year are not reopened.',
    },
    textHelp:
      'Concise, clear, understood at once: that is what the OIV must be able to confirm. Without data of single persons.',
    unsaved: 'There are unsaved changes.',
    saveFirst: 'Save the text before recording the adoption: what is adopted is what was saved.',
    savedAt: 'Saved on %{when}.',
    scores: 'Scores of the year',
    scoresNow: 'Official scores as they are now, at %{day}: they are fixed by the adoption.',
    scoresFrozen: 'Official scores at %{day}, fixed by the adoption.',
    noPersons: 'Results of positions are not here: they are a person’s.',
    body: 'Body',
    agency: 'Special agency',
    areas: 'Areas',
    units: 'Units',
    fingerprint: 'SHA-256 of what the scores were worked out from: %{fingerprint}',
    adoptTitle: 'Record the adoption of “%{name}”',
    adoptText:
      'From this moment text and scores are fixed and the report goes to the OIV. All year-end values have to be approved.',
    adopted: '“%{name}” is adopted: now it is for the OIV.',
    deleteText: 'The draft disappears with the working papers about it. The history stays.',
    deleted: '“%{name}” deleted.',
    fields: {
      report: 'Report',
      state: 'State',
      plan: 'On the plan',
      act: 'Act of adoption',
      adoptedBy: 'Adoption recorded by',
      validatedAt: 'Validated on',
      validatedBy: 'Validated by',
      conclusion: 'Conclusion of the OIV',
      text: 'Text of the report',
    },
  },
  actionsOf: {
    reports: { adopt: 'Record the adoption', sendBack: 'Send the report back', validate: 'Validate the report' },
  },
  reasonsOf: {
    reports: {
      validate: 'Conclusion of the OIV',
      validate_help: 'Why the report is conform, reliable and clear: everybody will read it.',
    },
  },
  consequences: {
    reports: {
      validate:
        'The report becomes final: nothing changes any more, the values of the year are not reopened and evaluations can be closed.',
      sendBack:
        'The report goes back to the planner as a draft: act and fixed scores are taken away, and it has to be adopted again.',
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
