/*
 * What the OIV asks itself of a Relazione before it validates it, point by point. Words stand in the pages' catalogue.
 * Source: CiVIT resolution 6/2012 (conformity, reliability, clarity, with working papers); DFP guidelines 3/2018 (the
 * criteria); D.Lgs. 150/2009 art. 6 (changes within the year), art. 14 c. 4 (the conditions), art. 14 c. 4-bis (citizens).
 */
export const CHECK_SECTIONS = ['conformity', 'reliability', 'clarity'] as const;
export type CheckSection = (typeof CHECK_SECTIONS)[number];

export const CHECK_OUTCOMES = ['yes', 'partly', 'no', 'notApplicable'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

export interface Check {
  readonly code: string;
  readonly section: CheckSection;
  /** Without it the law lets nobody validate: concise, clear, understood by citizens at once. */
  readonly isCondition?: true;
}

// biome-ignore format: a table is read by its columns
export const CHECKLIST: readonly Check[] = [
  { section: 'conformity',  code: 'planCoherence' },
  { section: 'conformity',  code: 'overallCoherence' },
  { section: 'conformity',  code: 'allResults' },
  { section: 'conformity',  code: 'changesTold' },
  { section: 'conformity',  code: 'transparency' },
  { section: 'conformity',  code: 'citizensHeard' },
  { section: 'reliability', code: 'calculation' },
  { section: 'reliability', code: 'dataReliable' },
  { section: 'reliability', code: 'deviations' },
  { section: 'reliability', code: 'process' },
  { section: 'clarity',     code: 'concise',        isCondition: true },
  { section: 'clarity',     code: 'clear',          isCondition: true },
  { section: 'clarity',     code: 'understandable', isCondition: true },
  { section: 'clarity',     code: 'personalData' },
];

/** What looking at one value of the sample came to: it is what its proofs say, or it is not. */
export const SAMPLE_OUTCOMES = ['conform', 'notConform'] as const;
export type SampleOutcome = (typeof SAMPLE_OUTCOMES)[number];
