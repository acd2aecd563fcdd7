import type { ObjectiveWords } from './words.it.ts';

export const words: ObjectiveWords = {
  objectives: {
    serves: 'Serves the area',
    inTree: 'Show in the tree',
    search: 'Search the objectives',
    onlyJoint: 'Only those of several units',
    weightInArea: 'Weight in its area',
    pooling: 'How the values are pooled',
    poolingOf: 'How the values of “%{name}” are pooled',
    organise: 'Organise the joint objective',
    organiseText:
      'Decide which unit leads and, for each indicator, whether there is one value or one for each unit, and how they are pooled.',
    organised: 'Objective %{name}: choices saved.',
    settle: 'Settle',
    settleNote: 'How you settled it',
    settleHelp: 'Write what it says and where you checked: the note stays in the history and the doubt is closed.',
    settled: 'Settled: the note is in the history.',
    noValues: 'There are no values that you may see.',
    valuesOf: 'Values of %{name}',
    columns: {
      objective: 'Objective',
      area: 'Area',
      units: 'Units',
      weight: 'Weight',
      period: 'Period',
      unit: 'Unit',
      value: 'Value',
      state: 'State',
      entered: 'Entered by',
    },
  },
  poolings: {
    undecided: 'Not decided yet: each unit enters its own',
    single: 'One value, entered by the lead unit',
    pooled: 'Numerators and denominators are added up',
    average: 'Mean of the values of the units',
    minimum: 'The lowest value among the units',
    all: 'Reached only if all units reach it',
  },
};
