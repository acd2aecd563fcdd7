import {
  OPERATIONAL_FIELDS,
  OPERATIONAL_INDICATOR_FIELDS,
  type OperationalContent,
  type OperationalIndicator,
} from './objective-content.ts';
import { type Changes, GONE, NEW, STEP, shortened, tellFields, tellOrder, toldOrNull } from './telling.ts';

/**
 * What differs between two contents of an operational objective, in words that a person finds again on the page: the
 * field; of an indicator its place and name and the field. Units are told by their codes.
 * @param before null: it is new
 * @param after null: it is deleted
 * @param unitCode the code of a unit by its id
 * @returns null when nothing differs
 */
export function objectiveChanges(
  before: OperationalContent | null,
  after: OperationalContent | null,
  unitCode: (id: string) => string,
): Changes | null {
  const changes: Changes = {};
  tellFields(changes, '', OPERATIONAL_FIELDS, before, after);
  tellFields(changes, '', ['units', 'leadUnit'], unitsOf(before, unitCode), unitsOf(after, unitCode));
  tellIndicators(changes, before?.indicators ?? [], after?.indicators ?? []);
  return toldOrNull(changes);
}

function unitsOf(content: OperationalContent | null, unitCode: (id: string) => string) {
  if (!content) return null;
  const { unitIds, leadUnitId } = content;
  return { units: unitIds.map(unitCode).join(', '), leadUnit: leadUnitId && unitCode(leadUnitId) };
}

function tellIndicators(
  changes: Changes,
  before: readonly OperationalIndicator[],
  after: readonly OperationalIndicator[],
): void {
  const name = (place: number, indicator: OperationalIndicator) => `${place + 1}. ${shortened(indicator.name)}`;
  const tell = (at: string, was: OperationalIndicator | undefined, is: OperationalIndicator | undefined) =>
    tellFields(changes, at, OPERATIONAL_INDICATOR_FIELDS, was, is);

  for (const [place, was] of before.entries())
    if (!after.some(({ id }) => id === was.id)) tell(GONE + name(place, was), was, undefined);
  for (const [place, is] of after.entries()) {
    const was = before.find(({ id }) => id === is.id);
    tell((was ? '' : NEW) + name(place, is), was, is);
  }
  tellOrder(changes, `indicators${STEP}`, before, after, (each) => each.name);
}
