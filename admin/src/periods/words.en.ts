import type { PeriodWords } from './words.it.ts';

export const words: PeriodWords = {
  periods: {
    new: 'New period',
    last: 'last of the year',
    lastText: 'It is the last of the year: values that are missing are confirmed here.',
    values: 'Values of the period',
    planOf: 'Plan %{year}',
    days: {
      planned: 'Planned: no values are entered yet. It is opened from here.',
      plannedFrom: 'Planned: once it is open, values are entered from %{from}.',
      openFrom: 'Open, but values are entered only from %{from}.',
      open: 'Values are entered now, until the period is closed.',
      openUntil: 'Values are entered now, up to and including %{until}.',
      expired:
        'The deadline was %{until}: nothing is entered any more without an extension; a value sent back may still be corrected.',
      closed: 'Closed: no values are entered without an extension. Verification and approval go on.',
    },
    endsOnHelp: 'The day that the values are of, for example 30/06/2023.',
    opensOnHelp: 'The first day on which values are entered. Empty: as soon as the period is open.',
    deadlineHelp: 'The last day on which values are entered. Empty: until it is closed.',
    afterDeadline:
      'The deadline binds those who enter, withdraw and send; verifying and approving go on after it, and a value sent back may be corrected while the period is open.',
    extensions: 'Extensions',
    extensionsText: 'More time for one unit only: it holds after the deadline too, and when the period is closed.',
    noExtensions: 'No extensions.',
    extended: '1 extension |||| %{smart_count} extensions',
    unit: 'Unit',
    until: 'Until',
    untilHelp: 'The last day, included: dd/mm/yyyy',
    change: 'Change',
    changeOf: 'Change the extension: %{name}',
    takeAway: 'Take away',
    takeAwayOf: 'Take the extension away: %{name}',
    extendUnit: 'Grant an extension',
    extendAsk: 'Extension for the values of %{day}',
    takeAwayAsk: 'Take the extension of “%{name}” away?',
    takeAwayText: 'The deadline of all holds for the unit again.',
    granted: 'Extension granted until %{day}.',
    takenAway: 'Extension taken away.',
  },
  resources: {
    periods: {
      fields: { planId: 'Plan', endsOn: 'Day', opensOn: 'Entered from', deadline: 'Deadline', state: 'State' },
    },
  },
};
