import type { Check, CheckOutcome, Issue, SampleOutcome } from '@albero/schema/contract';

/** What the OIV has written so far. */
interface Papers {
  readonly checklist: readonly {
    readonly code: string;
    readonly outcome: CheckOutcome | null;
    readonly note: string | null;
  }[];
  readonly sample: {
    readonly measurementIds: readonly string[];
    readonly found: readonly {
      readonly measurementId: string;
      readonly outcome: SampleOutcome | null;
      readonly note: string | null;
    }[];
  } | null;
}

/**
 * What keeps a Relazione from being validated, each with its path: a point of the checklist without an outcome, a condition
 * of the law that is not met (D.Lgs. 150/2009 art. 14 c. 4), a "no" or a "partly" that says not why, a value of the sample
 * that was not looked at. A sample is not asked for; one that was drawn is examined to its end.
 */
export function openPoints(checklist: readonly Check[], { checklist: answers, sample }: Papers): Issue[] {
  const given = new Map(answers.map((answer) => [answer.code, answer]));
  const found = new Map(sample?.found.map((each) => [each.measurementId, each]));
  return [
    ...checklist.flatMap((check) => faultsOfCheck(check, given.get(check.code))),
    ...(sample?.measurementIds ?? []).flatMap((id) => faultsOfValue(`sample.${id}`, found.get(id))),
  ];
}

function faultsOfCheck({ code, isCondition }: Check, answer: Papers['checklist'][number] | undefined): Issue[] {
  const path = `checklist.${code}`;
  if (!answer?.outcome) return [{ path, code: 'REQUIRED' }];
  const isMet = answer.outcome === 'yes' || answer.outcome === 'partly';
  if (isCondition && !isMet) return [{ path, code: 'CONDITION_NOT_MET' }];
  const isExplained = answer.outcome === 'yes' || answer.outcome === 'notApplicable' || answer.note !== null;
  return isExplained ? [] : [{ path: `${path}.note`, code: 'REQUIRED' }];
}

function faultsOfValue(
  path: string,
  value: { readonly outcome: SampleOutcome | null; readonly note: string | null } | undefined,
): Issue[] {
  if (!value?.outcome) return [{ path, code: 'REQUIRED' }];
  return value.outcome === 'conform' || value.note !== null ? [] : [{ path: `${path}.note`, code: 'REQUIRED' }];
}
