import { formatDay } from '@albero/schema/rules';
import type { Task, TaskKind } from '../tasks/index.ts';
import { ADDRESS, type Letter } from './words.ts';

type Words = readonly [one: string, many: string];

/** What waits, in one line each. A kind without words is no matter for a mail: it only waits for others, or to be read. */
const WORDS: Partial<Record<TaskKind, Words>> = {
  enterValues: ['1 valore da inserire', '# valori da inserire'],
  reviseValues: ['1 valore rinviato da correggere', '# valori rinviati da correggere'],
  submitValues: ['1 valore inserito da inviare', '# valori inseriti da inviare'],
  verifyValues: ['1 valore da verificare', '# valori da verificare'],
  approveValues: ['1 valore da approvare', '# valori da approvare'],
  giveOpinions: ['1 parere da esprimere', '# pareri da esprimere'],
  lateUnits: ['1 unità non ha inviato i suoi valori', '# unità non hanno inviato i loro valori'],
  completeSet: [
    'i tuoi obiettivi individuali da completare e proporre',
    '# gruppi di obiettivi individuali da proporre',
  ],
  reviseSet: [
    'i tuoi obiettivi individuali rinviati, da correggere',
    '# gruppi di obiettivi individuali da correggere',
  ],
  decideSets: ['1 proposta di obiettivi individuali da decidere', '# proposte di obiettivi individuali da decidere'],
  completePlan: ['1 piano in bozza da completare', '# piani in bozza da completare'],
  proposePlan: ['1 piano da proporre al Segretario Generale', '# piani da proporre al Segretario Generale'],
  approvePlan: ['1 piano da approvare', '# piani da approvare'],
  adoptPlan: ['1 piano approvato, da adottare', '# piani approvati, da adottare'],
  decideProposals: ['1 proposta di un servizio da decidere', '# proposte dei servizi da decidere'],
  reviseProposal: ['1 proposta rinviata da correggere', '# proposte rinviate da correggere'],
  mentioned: ['1 commento che ti nomina', '# commenti che ti nominano'],
  organiseObjectives: ['1 obiettivo comune da organizzare', '# obiettivi comuni da organizzare'],
  openPeriod: ['1 periodo da aprire', '# periodi da aprire'],
  peopleWithoutSeat: ['1 persona senza incarico', '# persone senza incarico'],
  peopleWithoutPassword: ['1 persona senza password', '# persone senza password'],
  selfAssess: ['la tua autovalutazione, se vuoi scriverla', '# autovalutazioni, se vuoi scriverle'],
  assessSheets: ['1 scheda di valutazione da compilare', '# schede di valutazione da compilare'],
  calibrateSheets: ['1 scheda di valutazione da confrontare', '# schede di valutazione da confrontare'],
  notifySheets: ['1 scheda di valutazione da notificare', '# schede di valutazione da notificare'],
  acknowledgeSheet: ['la tua scheda di valutazione, da leggere', '# tue schede di valutazione, da leggere'],
  decideContested: ['1 scheda contestata da decidere', '# schede contestate da decidere'],
  finaliseSheets: ['1 scheda di valutazione da rendere definitiva', '# schede di valutazione da rendere definitive'],
  handOverSheets: ['1 scheda di valutazione da trasmettere', '# schede di valutazione da trasmettere'],
  failedMessages: ['1 e-mail non consegnata', '# e-mail non consegnate'],
};

export const isForMail = ({ kind }: Task): boolean => WORDS[kind] !== undefined;

/** The daily mail of what waits. It holds counts and days, no names and no words of others; the same work gives the same text. */
export function digestLetter(tasks: readonly Task[], today: string): Letter {
  const lines = tasks.filter(isForMail).map((task) => `- ${lineOf(task, today)}`);
  return {
    subject: 'Che cosa ti aspetta in Albero',
    body: [
      'Buongiorno, ti aspettano:',
      lines.join('\n'),
      `Tutto sta in «Da fare»: ${ADDRESS}/#/`,
      `Per non ricevere più questo riepilogo: ${ADDRESS}/#/notifiche`,
    ].join('\n\n'),
  };
}

function lineOf({ kind, count, dueOn, periodDay }: Task, today: string): string {
  const [one, many] = WORDS[kind] ?? ['', ''];
  const words = count === 1 ? one : many.replace('#', String(count));
  return `${words}${periodDay ? ` (al ${formatDay(periodDay)})` : ''}${dueOn ? `, ${dueWords(dueOn, today)}` : ''}`;
}

function dueWords(dueOn: string, today: string): string {
  if (dueOn === today) return 'scade oggi';
  return dueOn < today ? `scaduto il ${formatDay(dueOn)}` : `entro il ${formatDay(dueOn)}`;
}
