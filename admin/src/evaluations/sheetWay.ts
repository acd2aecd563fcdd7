import type { SheetState } from '@albero/schema/contract';
import type { SheetRecord } from './sheetRecord.ts';

export interface Way {
  readonly steps: readonly SheetState[];
  /** Where it stands; the number of steps when the last one is done. */
  readonly active: number;
}

type Walked = Pick<SheetRecord, 'state' | 'contestedAt' | 'outcome' | 'acknowledgedAt' | 'ownAssessment' | 'number'>;

const LAST: readonly SheetState[] = ['definitive', 'handedOver'];

/**
 * The way of a sheet, with the branch that it took: who is content acknowledges it, who is not contests it. Steps that
 * were left out are left out.
 */
export function wayOf(sheet: Walked): Way {
  const steps = stepsOf(sheet);
  const at = steps.indexOf(sheet.state);
  const isOver = sheet.state === 'handedOver' || sheet.state === 'replaced';
  return { steps, active: isOver ? steps.length : at };
}

function stepsOf(sheet: Walked): SheetState[] {
  const { state, ownAssessment } = sheet;
  const begun: SheetState[] =
    state === 'open' || state === 'selfAssessed' || ownAssessment ? ['open', 'selfAssessed'] : ['open'];
  return [...begun, 'proposed', 'calibrated', 'notified', ...afterwards(sheet)];
}

/** What follows once the person was told. */
function afterwards(sheet: Walked): readonly SheetState[] {
  const { state, outcome, acknowledgedAt } = sheet;
  if (state === 'replaced') return ['contested', 'inConciliation', 'replaced'];
  if (!isDisputed(sheet)) {
    const isSilent = LAST.includes(state) && !acknowledgedAt;
    return isSilent ? LAST : ['acknowledged', ...LAST];
  }
  return outcome === 'dismissed'
    ? ['contested', 'decided', ...LAST]
    : ['contested', 'inConciliation', 'decided', ...LAST];
}

const isDisputed = ({ contestedAt, number }: Walked): boolean => contestedAt != null || number > 1;
