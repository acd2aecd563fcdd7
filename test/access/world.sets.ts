import { advance, ofPosition } from '../api/sets.ts';
import type { Office } from '../kit/index.ts';

/** Approved, submitted, returned and draft, each once at least; the submitted one by somebody with two seats. */
export async function moveSets(office: Office): Promise<void> {
  const segretario = office.as('segretario');
  await advance(segretario, 'approve', await inForce(segretario, 'PO_BP'));
  const both = office.as('facente.funzione');
  await advance(both, 'submit', await inForce(both, 'PO_ANAG CERT'));
}

/** Sets come with the newest year first. */
const inForce = ofPosition;
