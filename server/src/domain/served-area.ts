import type { Branch } from '@albero/schema/contract';

/** What tells which strategic area an objective serves. */
export interface Serving {
  readonly code: string;
  readonly description: string | null;
}

/** What tells that an area is one of the chamber's, and which. */
export interface Numbered {
  readonly id: string;
  readonly code: string;
  readonly branch: Branch;
}

/** `Az_2.1`, or a description such as `2.Innovazione ...`: the number of a chamber's area. */
const AGENCY_CODE = /^[^\d]*(\d+)\.\d+$/;
const AGENCY_DESCRIPTION = /^\s*(\d+)\s*\./;
/** `PO_ANAG CERT_01_03`: the area is the last but one number. */
const POSITION_CODE = /_(\d+)_\d+$/;

/**
 * The area that an objective of the Azienda speciale or of a position serves, from its printed code, else from its
 * description. Derived, kept beside the document, rolls nothing up; null when there is no such area.
 */
export function servedArea(objective: Serving, areas: readonly Numbered[]): string | null {
  const found =
    POSITION_CODE.exec(objective.code) ??
    AGENCY_CODE.exec(objective.code) ??
    AGENCY_DESCRIPTION.exec(objective.description ?? '');
  if (!found) return null;
  const number = Number(found[1]);
  return areas.find(({ branch, code }) => branch === 'chamber' && Number(code) === number)?.id ?? null;
}
