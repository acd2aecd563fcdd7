export const words = {
  resources: {
    reports: {
      name: 'Relazione sulla performance |||| Relazioni sulla performance',
    },
    workingPapers: {
      name: 'Carte di lavoro dell’OIV |||| Carte di lavoro dell’OIV',
    },
  },
  menu: { reports: 'Relazione' },
  report: {
    name: 'Relazione sulla performance %{year}',
    text: 'Ogni anno ha la sua Relazione: la scrive il controllo di gestione sui punteggi ufficiali, la adotta la Giunta con un atto, la valida l’OIV. Solo dopo si chiudono le valutazioni.',
    none: 'Nessuna Relazione',
    noneText: 'Si scrive a fine anno, quando i valori dell’ultima data sono stati inseriti.',
    begin: 'Scrivi la Relazione %{year}',
    begun: 'Bozza della Relazione aperta.',
    stepper: 'A che punto è la Relazione',
    sentBack: 'L’OIV l’ha rinviata in bozza',
    locked: {
      adopted: 'È adottata: testo e punteggi non cambiano più, a meno che l’OIV la rinvii.',
      validated: 'È validata: non cambia più, e i valori dell’anno non si riaprono.',
    },
    textHelp:
      'Sintetica, chiara, comprensibile subito: è quello che l’OIV deve poter confermare. Senza dati di singole persone.',
    unsaved: 'Ci sono modifiche non salvate.',
    saveFirst: 'Salva il testo prima di registrare l’adozione: si adotta quello che è salvato.',
    savedAt: 'Salvato il %{when}.',
    scores: 'Punteggi dell’anno',
    scoresNow: 'Punteggi ufficiali come sono adesso, al %{day}: si fissano con l’adozione.',
    scoresFrozen: 'Punteggi ufficiali al %{day}, fissati con l’adozione.',
    noPersons: 'I risultati delle posizioni non ci sono: sono di una persona.',
    body: 'Ente',
    agency: 'Azienda speciale',
    areas: 'Aree',
    units: 'Unità',
    fingerprint: 'Impronta SHA-256 di ciò da cui i punteggi sono calcolati: %{fingerprint}',
    adoptTitle: 'Registra l’adozione di «%{name}»',
    adoptText:
      'Da questo momento testo e punteggi sono fissati e la Relazione passa all’OIV. Serve che tutti i valori di fine anno siano approvati.',
    adopted: '«%{name}» è adottata: ora tocca all’OIV.',
    deleteText: 'La bozza sparisce con le carte di lavoro che la riguardano. La cronologia resta.',
    deleted: '«%{name}» eliminata.',
    fields: {
      report: 'Relazione',
      state: 'Stato',
      plan: 'Sul piano',
      act: 'Atto di adozione',
      adoptedBy: 'Adozione registrata da',
      validatedAt: 'Validata il',
      validatedBy: 'Validata da',
      conclusion: 'Conclusione dell’OIV',
      text: 'Testo della Relazione',
    },
  },
  actionsOf: {
    reports: { adopt: 'Registra l’adozione', sendBack: 'Rinvia la Relazione', validate: 'Valida la Relazione' },
  },
  reasonsOf: {
    reports: {
      validate: 'Conclusione dell’OIV',
      validate_help: 'Perché la Relazione è conforme, attendibile e comprensibile: la leggeranno tutti.',
    },
  },
  consequences: {
    reports: {
      validate:
        'La Relazione diventa definitiva: non cambia più niente, i valori dell’anno non si riaprono e le valutazioni si possono chiudere.',
      sendBack:
        'La Relazione torna in bozza al controllo di gestione: l’atto e i punteggi fissati si tolgono, e andrà adottata di nuovo.',
    },
  },
  states: {
    reports: {
      draft: 'Bozza',
      adopted: 'Adottata',
      validated: 'Validata',
    },
  },
  actions: {
    examine: 'Compila le carte di lavoro',
    validate: 'Valida',
  },
  history: {
    acts: {
      examine: 'Carte di lavoro aggiornate',
      validate: 'Validata',
    },
  },
  tasks: {
    writeReport: 'La Relazione dell’anno è da scrivere |||| %{smart_count} Relazioni sono da scrivere',
    writeReport_text: 'I valori di fine anno sono definitivi: i punteggi ufficiali ci sono già.',
    writeReport_button: 'Scrivi la Relazione',
    reviseReport: 'L’OIV ha rinviato la Relazione |||| L’OIV ha rinviato %{smart_count} Relazioni',
    reviseReport_text: 'Leggi il motivo, correggi e falla adottare di nuovo.',
    reviseReport_button: 'Correggi la Relazione',
    adoptReport: 'La Relazione è pronta per l’adozione |||| %{smart_count} Relazioni sono pronte per l’adozione',
    adoptReport_text: 'Registra l’atto con cui la Giunta la adotta: i punteggi si fissano in quel momento.',
    adoptReport_button: 'Vai alla Relazione',
    validateReport:
      'Una Relazione aspetta la tua validazione |||| %{smart_count} Relazioni aspettano la tua validazione',
    validateReport_text: 'Compila le carte di lavoro, poi valida o rinvia con un motivo.',
    validateReport_button: 'Esamina la Relazione',
  },
  reasons: {
    REPORT_VALIDATED: 'la Relazione è già validata',
    NO_VALUES: 'per l’ultima data dell’anno non c’è ancora nessun valore',
  },
  issues: {
    CONDITION_NOT_MET:
      'è una condizione di legge: senza un «sì», anche parziale, la Relazione non si valida ma si rinvia',
  },
} as const;
