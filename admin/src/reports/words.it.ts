export const words = {
  resources: {
    reports: {
      name: 'Relazione sulla performance |||| Relazioni sulla performance',
    },
    workingPapers: {
      name: 'Carte di lavoro dell’OIV |||| Carte di lavoro dell’OIV',
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
