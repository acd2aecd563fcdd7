export const words = {
  resources: {
    scenarios: {
      name: 'What-if |||| What-ifs',
    },
  },
  states: {
    scenarios: {
      private: 'Private',
      shared: 'Shared',
    },
  },
  actions: {
    share: 'Share',
    unshare: 'Stop sharing',
  },
  history: {
    acts: {
      share: 'Shared',
      unshare: 'No longer shared',
    },
  },
  reasons: {},
} as const;
