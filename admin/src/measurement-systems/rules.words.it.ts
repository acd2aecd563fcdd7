/** What each rule of scoring does, with a small example of every choice (test/scoring/rule-examples.test.ts works them out). */
export const words = {
  measurementSystem: {
    rules: {
      atLeast: {
        label: 'Target «almeno»',
        options: {
          proportional: 'In proporzione al target',
          onOff: 'Raggiunto o no',
          baselineToTarget: 'Dal valore di partenza al target',
        },
        examples: {
          proportional: 'Target almeno 80, valore 76: 95,00',
          onOff: 'Target almeno 80, valore 76: 0,00',
          baselineToTarget: 'Partenza 60, target almeno 80, valore 76: 80,00',
        },
      },
      atMost: {
        label: 'Target «al massimo»',
        options: {
          linear: 'Scende in proporzione allo sforamento',
          inverse: 'Target diviso valore',
          onOff: 'Raggiunto o no',
          baselineToTarget: 'Dal valore di partenza al target',
        },
        examples: {
          linear: 'Target al massimo 70, valore 84: 80,00',
          inverse: 'Target al massimo 70, valore 84: 83,33',
          onOff: 'Target al massimo 70, valore 84: 0,00',
          baselineToTarget: 'Partenza 100, target al massimo 70, valore 84: 53,33',
        },
      },
      equal: {
        label: 'Target «uguale a»',
        options: {
          onOff: 'Raggiunto o no',
          proportional: 'In proporzione alla distanza',
        },
        examples: {
          onOff: 'Target 100, valore 99: 0,00',
          proportional: 'Target 100, valore 99: 99,00',
        },
      },
      date: {
        label: 'Target «entro il»',
        options: {
          onOff: 'In tempo o no',
          lateLinear: 'Scende con i giorni di ritardo',
        },
        examples: {
          onOff: 'Entro il 30/06, fatto il 14/07: 0,00',
          lateLinear: 'Entro il 30/06, fatto il 14/07, 30 giorni: 53,33',
        },
      },
      scale: {
        label: 'Punteggi su una scala',
        options: {
          proportional: 'Come ogni target «almeno»',
          rescaled: 'Il minimo della scala vale 0',
        },
        examples: {
          proportional: 'Scala da 1 a 5, target 3, valore 2,4: 80,00',
          rescaled: 'Scala da 1 a 5, target 3, valore 2,4: 70,00',
        },
      },
      zeroDenominator: {
        label: 'Nulla da misurare (0 su 0)',
        options: {
          neutral: 'Esce dal calcolo',
          full: 'Vale come raggiunto',
          zero: 'Vale zero',
        },
        examples: {
          neutral: 'Il suo peso va agli altri indicatori',
          full: 'Conta 100,00',
          zero: 'Conta 0,00',
        },
      },
      missingAtClose: {
        label: 'Non rendicontato a fine anno',
        options: {
          zero: 'Vale zero',
          neutral: 'Esce dal calcolo',
        },
        examples: {
          zero: 'Conta 0,00',
          neutral: 'Il suo peso va agli altri indicatori',
        },
      },
      bodyAggregation: {
        label: 'Dalle aree all’ente',
        options: {
          equal: 'Ogni area pesa uguale',
          byObjectives: 'Ogni area pesa quanti obiettivi ha',
          explicit: 'Con i pesi scritti nel piano',
        },
        examples: {
          equal: '14 aree, una a 50 e le altre a 100: 96,43',
          byObjectives: '83 obiettivi, un’area di 2 a 50 e le altre a 100: 98,80',
          explicit: 'I pesi delle aree sommano a 100,00',
        },
      },
      lateDays: {
        label: 'Giorni di ritardo ammessi',
        help: 'Dopo tanti giorni il risultato è 0; da 1 a 366',
      },
      cap: {
        label: 'Limite massimo',
        help: 'Da 100 a 200: nessun risultato conta di più',
      },
      floor: {
        label: 'Soglia minima',
        help: 'Sotto la soglia il risultato è 0; vuota: nessuna soglia',
      },
      agencyWeight: {
        label: 'Peso dell’Azienda speciale',
        help: 'Quanto conta l’Azienda nel punteggio dell’ente; 0: si mostra a parte',
      },
      bands: {
        label: 'Fasce del grado di raggiungimento',
        help: 'Se ci sono, il risultato vale quanto la sua fascia. Per esempio, da 60 a 90 vale 80.',
      },
    },
  },
} as const;
