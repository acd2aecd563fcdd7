import type { Issue } from '@albero/schema/contract';
import { invalid } from './errors.ts';
import { cleanText, textFaults } from './text.ts';

/** The act as somebody typed it. */
interface Typed {
  readonly body: string;
  readonly act: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly annex?: string | null;
}

/** The act by which a version came into force, as the version keeps it. */
export interface Adoption {
  readonly adoptionBody: string;
  readonly adoptionAct: string;
  readonly adoptionDate: string;
  readonly adoptionAnnex: string | null;
}

/**
 * The act of an adoption: the body that adopted, the number, the day, which is not still to come, perhaps an annex.
 * @throws DomainError INVALID with the path of every fault
 */
export function checkedAdoption(typed: Typed | null, today: string): Adoption {
  if (!typed) throw invalid({ path: 'adoption', code: 'REQUIRED' });
  const [body, act, annex] = [typed.body, typed.act, typed.annex].map(cleanText);
  const issues: Issue[] = [
    ...textFaults('adoption.body', body ?? null, { most: LINE, required: true }),
    ...textFaults('adoption.act', act ?? null, { most: LINE, required: true }),
    ...(typed.date > today ? [{ path: 'adoption.date', code: 'IN_FUTURE' }] : []),
    ...textFaults('adoption.annex', annex ?? null, { most: LINE, required: false }),
  ];
  if (issues.length > 0) throw invalid(...issues);
  return {
    adoptionBody: body ?? '',
    adoptionAct: act ?? '',
    adoptionDate: typed.date,
    adoptionAnnex: annex ?? null,
  };
}

/** In characters. */
const LINE = 255;
