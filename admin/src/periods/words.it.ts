export const words = {
  periods: {
    new: 'Nuovo periodo',
    last: 'ultimo dell’anno',
    lastText: 'È l’ultimo dell’anno: qui si confermano i valori non rilevati.',
    values: 'Valori del periodo',
    planOf: 'Piano %{year}',
    days: {
      planned: 'In programma: non si inseriscono ancora valori. Lo si apre da qui.',
      plannedFrom: 'In programma: una volta aperto, i valori si inseriscono dal %{from}.',
      openFrom: 'Aperto, ma i valori si inseriscono solo dal %{from}.',
      open: 'I valori si inseriscono adesso, fino alla chiusura del periodo.',
      openUntil: 'I valori si inseriscono adesso, fino al %{until} compreso.',
      expired:
        'Il termine è scaduto il %{until}: non si inserisce più, salvo proroga; un valore rinviato si può ancora correggere.',
      closed: 'Chiuso: non si inseriscono valori, salvo proroga. La verifica e l’approvazione proseguono.',
    },
    endsOnHelp: 'Il giorno a cui si riferiscono i valori, per esempio 30/06/2023.',
    opensOnHelp: 'Il primo giorno in cui si inserisce. Vuoto: appena il periodo è aperto.',
    deadlineHelp: 'L’ultimo giorno in cui si inserisce, compreso. Vuoto: fino alla chiusura.',
    afterDeadline:
      'Il termine vale per chi inserisce, ritira e invia; chi verifica e approva può farlo anche dopo, e un valore rinviato si può correggere finché il periodo è aperto.',
    extensions: 'Proroghe',
    extensionsText: 'Più tempo per una sola unità: vale anche dopo il termine e a periodo chiuso.',
    noExtensions: 'Nessuna proroga.',
    extended: '1 proroga |||| %{smart_count} proroghe',
    unit: 'Unità',
    until: 'Fino al',
    untilHelp: 'L’ultimo giorno, compreso: gg/mm/aaaa',
    change: 'Cambia',
    changeOf: 'Modifica la proroga: %{name}',
    takeAway: 'Togli',
    takeAwayOf: 'Togli la proroga: %{name}',
    extendUnit: 'Concedi una proroga',
    extendAsk: 'Proroga per i valori al %{day}',
    takeAwayAsk: 'Togliere la proroga a «%{name}»?',
    takeAwayText: 'Per l’unità torna a valere il termine di tutti.',
    granted: 'Proroga concessa fino al %{day}.',
    takenAway: 'Proroga tolta.',
  },
  resources: {
    periods: {
      fields: { planId: 'Piano', endsOn: 'Data', opensOn: 'Si inserisce dal', deadline: 'Termine', state: 'Stato' },
    },
  },
};

export type PeriodWords = typeof words;
