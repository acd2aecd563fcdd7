/** The sentences of the pages of conflicts. */
export const words = {
  menu: { conflicts: 'Conflitti' },
  conflicts: {
    new: 'Dichiara un conflitto di interessi',
    text: 'Chi è qui segnato non decide nulla sulla posizione indicata: lo fa chi lo sostituisce. Ogni dichiarazione resta nella cronologia.',
    position_help: 'La posizione sulla quale la persona non decide.',
    reason_help: 'Per esempio: è il soggetto dell’obiettivo PO_Staff_09_01.',
    name: 'Conflitto di %{person} su %{position}',
  },
  resources: {
    conflicts: {
      name: 'Conflitto di interessi |||| Conflitti di interesse',
      fields: { personId: 'Persona', positionId: 'Posizione', reason: 'Motivo' },
      empty: 'Nessun conflitto dichiarato.',
    },
  },
};
