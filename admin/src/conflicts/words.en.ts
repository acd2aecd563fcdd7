import type { words as italian } from './words.it.ts';

export const words: typeof italian = {
  menu: { conflicts: 'Conflicts' },
  conflicts: {
    new: 'Declare a conflict of interest',
    text: 'Whoever is listed here decides nothing about that position: whoever substitutes them does. Every declaration stays in the history.',
    position_help: 'The position about which the person does not decide.',
    reason_help: 'For example: is the subject of objective PO_Staff_09_01.',
    name: 'Conflict of %{person} about %{position}',
  },
  resources: {
    conflicts: {
      name: 'Conflict of interest |||| Conflicts of interest',
      fields: { personId: 'Person', positionId: 'Position', reason: 'Reason' },
      empty: 'No conflict has been declared.',
    },
  },
};
