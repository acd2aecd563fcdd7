export const words = {
  resources: {
    scenarios: {
      name: 'Simulazione |||| Simulazioni',
    },
  },
  states: {
    scenarios: {
      private: 'Solo mia',
      shared: 'Condivisa',
    },
  },
  actions: {
    share: 'Condividi',
    unshare: 'Non condividere più',
  },
  history: {
    acts: {
      share: 'Condivisa',
      unshare: 'Non più condivisa',
    },
  },
  reasons: {},
} as const;
