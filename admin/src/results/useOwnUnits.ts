import { useMe } from '../shared/useMe.ts';

/** The units in which the person has a seat today: not the whole body, which is nobody's own unit. */
export function useOwnUnits(): ReadonlySet<string> {
  const me = useMe();
  return new Set((me?.seats ?? []).filter(({ unitId, bodyId }) => unitId !== bodyId).map(({ unitId }) => unitId));
}
