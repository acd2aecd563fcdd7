import reactAdminEnglish from 'ra-language-english';
import { words as comments } from '../comments/words.en.ts';
import { words as conflicts } from '../conflicts/words.en.ts';
import { words as dashboard } from '../dashboard/words.en.ts';
import { words as evaluations } from '../evaluations/words.en.ts';
import { words as evidence } from '../evidence/words.en.ts';
import { words as individualSets } from '../individual-sets/words.en.ts';
import { words as measurementRules } from '../measurement-systems/rules.words.en.ts';
import { words as measurementSystems } from '../measurement-systems/words.en.ts';
import { words as measurements } from '../measurements/words.en.ts';
import { words as messages } from '../messages/words.en.ts';
import { words as objectives } from '../objectives/words.en.ts';
import { words as periods } from '../periods/words.en.ts';
import { words as plan } from '../plan/words.en.ts';
import { words as proposals } from '../proposals/words.en.ts';
import { words as reports } from '../reports/words.en.ts';
import { words as why } from '../results/why/words.en.ts';
import { words as results } from '../results/words.en.ts';
import { words as review } from '../review/words.en.ts';
import { words as scenarios } from '../scenarios/words.en.ts';
import { words as versions } from '../versions/words.en.ts';
import { words as workingPapers } from '../working-papers/words.en.ts';
import { common } from './common.en.ts';
import { merge } from './merge.ts';

export const english = merge(
  reactAdminEnglish,
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
