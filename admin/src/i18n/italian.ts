import { words as comments } from '../comments/words.it.ts';
import { words as conflicts } from '../conflicts/words.it.ts';
import { words as dashboard } from '../dashboard/words.it.ts';
import { words as evaluations } from '../evaluations/words.it.ts';
import { words as evidence } from '../evidence/words.it.ts';
import { words as individualSets } from '../individual-sets/words.it.ts';
import { words as measurementRules } from '../measurement-systems/rules.words.it.ts';
import { words as measurementSystems } from '../measurement-systems/words.it.ts';
import { words as measurements } from '../measurements/words.it.ts';
import { words as messages } from '../messages/words.it.ts';
import { words as objectives } from '../objectives/words.it.ts';
import { words as periods } from '../periods/words.it.ts';
import { words as plan } from '../plan/words.it.ts';
import { words as proposals } from '../proposals/words.it.ts';
import { words as reports } from '../reports/words.it.ts';
import { words as why } from '../results/why/words.it.ts';
import { words as results } from '../results/words.it.ts';
import { words as review } from '../review/words.it.ts';
import { words as scenarios } from '../scenarios/words.it.ts';
import { words as versions } from '../versions/words.it.ts';
import { words as workingPapers } from '../working-papers/words.it.ts';
import { common } from './common.it.ts';
import { merge } from './merge.ts';
import { reactAdminItalian } from './react-admin.it.ts';

export const italian = merge(
  reactAdminItalian,
  common,
  plan,
  versions,
  workingPapers,
  proposals,
  objectives,
  individualSets,
  measurements,
  results,
  why,
  periods,
  review,
  dashboard,
  messages,
  evidence,
  comments,
  conflicts,
  evaluations,
  measurementSystems,
  measurementRules,
  reports,
  scenarios,
);
