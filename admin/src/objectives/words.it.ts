export const words = {
  objectives: {
    serves: 'Serve l’area',
    inTree: 'Mostra nell’albero',
    search: 'Cerca tra gli obiettivi',
    onlyJoint: 'Solo i comuni a più unità',
    weightInArea: 'Peso nell’area',
    pooling: 'Come si riuniscono i valori',
    poolingOf: 'Come si riuniscono i valori di «%{name}»',
    organise: 'Organizza l’obiettivo comune',
    organiseText:
      'Decidi quale unità guida e, per ogni indicatore, se il valore è uno solo o se ogni unità inserisce il suo e come si riuniscono.',
    organised: 'Obiettivo %{name}: scelte salvate.',
    settle: 'Chiarisci',
    settleNote: 'Come l’hai chiarito',
    settleHelp:
      'Scrivi che cosa si legge e dove l’hai verificato: la nota resta nella cronologia e il dubbio si chiude.',
    settled: 'Chiarito: la nota è nella cronologia.',
    noValues: 'Non ci sono valori che puoi vedere.',
    valuesOf: 'Valori di %{name}',
    columns: {
      objective: 'Obiettivo',
      area: 'Area',
      units: 'Unità',
      weight: 'Peso',
      period: 'Periodo',
      unit: 'Unità',
      value: 'Valore',
      state: 'Stato',
      entered: 'Inserito da',
    },
  },
  poolings: {
    undecided: 'Non ancora deciso: ogni unità inserisce il suo',
    single: 'Un solo valore, inserito dalla capofila',
    pooled: 'Si sommano numeratori e denominatori',
    average: 'Media dei valori delle unità',
    minimum: 'Il valore più basso tra le unità',
    all: 'Raggiunto solo se lo raggiungono tutte',
  },
};

export type ObjectiveWords = typeof words;
