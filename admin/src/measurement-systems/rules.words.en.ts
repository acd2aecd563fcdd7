/** What each rule of scoring does, with a small example of every choice (test/scoring/rule-examples.test.ts works them out). */
export const words = {
  measurementSystem: {
    rules: {
      atLeast: {
        label: 'Target “at least”',
        options: {
          proportional: 'In proportion to the target',
          onOff: 'Reached or not',
          baselineToTarget: 'From the baseline to the target',
        },
        examples: {
          proportional: 'Target at least 80, value 76: 95.00',
          onOff: 'Target at least 80, value 76: 0.00',
          baselineToTarget: 'Baseline 60, target at least 80, value 76: 80.00',
        },
      },
      atMost: {
        label: 'Target “at most”',
        options: {
          linear: 'Falls in proportion to the excess',
          inverse: 'Target divided by value',
          onOff: 'Reached or not',
          baselineToTarget: 'From the baseline to the target',
        },
        examples: {
          linear: 'Target at most 70, value 84: 80.00',
          inverse: 'Target at most 70, value 84: 83.33',
          onOff: 'Target at most 70, value 84: 0.00',
          baselineToTarget: 'Baseline 100, target at most 70, value 84: 53.33',
        },
      },
      equal: {
        label: 'Target “equal to”',
        options: {
          onOff: 'Reached or not',
          proportional: 'In proportion to the distance',
        },
        examples: {
          onOff: 'Target 100, value 99: 0.00',
          proportional: 'Target 100, value 99: 99.00',
        },
      },
      date: {
        label: 'Target “by”',
        options: {
          onOff: 'In time or not',
          lateLinear: 'Falls with the days of delay',
        },
        examples: {
          onOff: 'By 30/06, done on 14/07: 0.00',
          lateLinear: 'By 30/06, done on 14/07, 30 days: 53.33',
        },
      },
      scale: {
        label: 'Marks on a scale',
        options: {
          proportional: 'Like every target “at least”',
          rescaled: 'The lowest of the scale counts 0',
        },
        examples: {
          proportional: 'Scale 1 to 5, target 3, value 2.4: 80.00',
          rescaled: 'Scale 1 to 5, target 3, value 2.4: 70.00',
        },
      },
      zeroDenominator: {
        label: 'Nothing to measure (0 of 0)',
        options: {
          neutral: 'Left out',
          full: 'Counts as reached',
          zero: 'Counts nothing',
        },
        examples: {
          neutral: 'Its weight goes to the other indicators',
          full: 'It counts 100.00',
          zero: 'It counts 0.00',
        },
      },
      missingAtClose: {
        label: 'Not reported at the end of the year',
        options: {
          zero: 'Counts nothing',
          neutral: 'Left out',
        },
        examples: {
          zero: 'It counts 0.00',
          neutral: 'Its weight goes to the other indicators',
        },
      },
      bodyAggregation: {
        label: 'From areas to the body',
        options: {
          equal: 'Every area weighs the same',
          byObjectives: 'Every area weighs as many objectives as it has',
          explicit: 'With the weights written in the plan',
        },
        examples: {
          equal: '14 areas, one at 50 and the others at 100: 96.43',
          byObjectives: '83 objectives, an area of 2 at 50 and the others at 100: 98.80',
          explicit: 'The weights of the areas make 100.00',
        },
      },
      lateDays: {
        label: 'Days of delay',
        help: 'After so many days the result is 0; from 1 to 366',
      },
      cap: {
        label: 'Upper limit',
        help: 'From 100 to 200: no result counts more',
      },
      floor: {
        label: 'Lower threshold',
        help: 'Below it the result is 0; empty: none',
      },
      agencyWeight: {
        label: 'Weight of the special agency',
        help: 'How much it counts in the body’s score; 0: it is shown apart',
      },
      bands: {
        label: 'Bands of the achievement',
        help: 'If there are any, a result counts what its band says. For example, from 60 to 90 it counts 80.',
      },
    },
  },
} as const;
