import type { LeafRule } from './leaf.ts';

/** What each rule does, for whoever reads an explanation. */
export const RULE_WORDS: Readonly<Record<LeafRule, string>> = {
  'atLeast.proportional': '100 × valore / target',
  'atLeast.onOff': '100 se il valore raggiunge il target, altrimenti 0',
  'atLeast.baselineToTarget': '100 × (valore − partenza) / (target − partenza)',
  'atLeast.zero': 'il target non chiede nulla: 100',
  'atLeast.baseZero': 'il rapporto di confronto è zero e ora c’è qualcosa: il massimo',
  'atMost.linear': '100 × (2 × target − valore) / target',
  'atMost.inverse': '100 × target / valore; con valore 0 il massimo',
  'atMost.onOff': '100 se il valore non supera il target, altrimenti 0',
  'atMost.baselineToTarget': '100 × (partenza − valore) / (partenza − target)',
  'atMost.zero': '100 se il valore è 0, altrimenti 0',
  'atMost.baseZero': 'il rapporto di confronto è zero e ora c’è qualcosa: 0',
  'equal.onOff': '100 se il valore è il target, altrimenti 0',
  'equal.proportional': '100 × (target − distanza dal target) / target',
  'equal.baseZero': 'il rapporto di confronto è zero e ora c’è qualcosa: 0',
  'scale.rescaled': '100 × (valore − minimo) / (target − minimo)',
  'binary.done': '100 se è fatto, e in tempo, altrimenti 0',
  'date.onOff': '100 se è fatto entro il giorno, altrimenti 0',
  'date.lateLinear': '100 × (giorni concessi − giorni di ritardo) / giorni concessi; non fatto 0',
  'missingAtClose.zero': 'alla chiusura ciò che manca vale 0',
  'zeroDenominator.full': 'ciò che non è misurabile vale 100',
  'zeroDenominator.zero': 'ciò che non è misurabile vale 0',
  'joint.average': 'la media dei raggiungimenti delle unità',
  'joint.minimum': 'il più basso dei raggiungimenti delle unità',
  'joint.all': '100 se tutte le unità raggiungono 100, altrimenti 0',
};
