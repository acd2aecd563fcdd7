import { expect, test } from 'vitest';
import { Act, Position, SeatRecord } from '../../schema/src/model/index.ts';
import { advance } from '../api/sets.ts';
import { enterValue, JUNE, listValues } from '../api/values.ts';
import { eachDatabase } from '../kit/index.ts';
import { codeOf } from './asking.ts';
import { createSeat } from './organising.ts';

eachDatabase('a period is closed while values are being entered', (office) => {
  test('no value comes in after the closing', async () => {
    const planner = office.as('controllo');
    const { items } = await listValues(planner, { state: 'missing', individual: false });
    const june = items.filter(({ period }) => period.endsOn === JUNE).slice(0, 40);
    const { period } = await planner.query('query ($id: ID!) { period(id: $id) { id version } }', {
      id: june[0]?.period.id,
    });
    const enter = (value: (typeof june)[number]) =>
      codeOf(enterValue(planner, value, { outcome: 'notMeasurable', reason: 'Il servizio non è stato svolto' }));

    const codes = await Promise.all([
      ...june.slice(0, 20).map(enter),
      advance(planner, 'close', period, { resource: 'periods' }),
      ...june.slice(20).map(enter),
    ]);

    const acts = await office.db.read.find(Act, { order: { id: 'ASC' } });
    const closing = acts.findIndex(({ action, recordId }) => action === 'close' && recordId === period.id);
    const late = acts.slice(closing).filter(({ action }) => action === 'enter');
    expect(codes.filter((code) => typeof code === 'string').every((code) => code === 'WRONG_STATE')).toBe(true);
    expect(late).toEqual([]);
  });
});

eachDatabase('a joint objective becomes one value while its units enter theirs', (office) => {
  test('no value is left without a place', async () => {
    const planner = office.as('controllo');
    const { objectives } = await planner.query(
      '{ objectives(filter: { joint: true }, page: { limit: 40 }) { items { id version indicators { id } } } }',
    );
    const { items } = await listValues(planner, { state: 'missing', individual: false });
    const organise = ({ id, version, indicators }: Joint) =>
      codeOf(
        planner.query('mutation ($input: OrganiseObjectiveInput!) { organiseObjective(input: $input) { id } }', {
          input: {
            id,
            expectedVersion: version,
            pooling: indicators.map((indicator) => ({ indicatorId: indicator.id, pooling: 'single' })),
          },
        }),
      );

    for (const joint of objectives.items as Joint[]) {
      const slices = items.filter(({ objective, period }) => objective.id === joint.id && period.endsOn === JUNE);
      await Promise.all([
        ...slices.map((slice) => codeOf(enterValue(planner, slice, { outcome: 'notMeasurable', reason: 'Prova' }))),
        organise(joint),
      ]);
    }

    const { measurements } = await planner.query(
      `{ measurements(filter: { entered: true }, page: { limit: 200 }) {
           items { slice indicator { pooling } objective { code } } } }`,
    );
    expect(measurements.items.filter((each: Entered) => each.slice && each.indicator.pooling === 'single')).toEqual([]);
  });
});

eachDatabase('a position moves while somebody is given it', (office) => {
  test('nobody heads it from the unit that it left', async () => {
    const admin = office.as('admin');
    const { people, units } = await admin.query(
      '{ people(filter: { text: "dipendente" }) { items { id } } units(page: { limit: 50 }) { items { id code } } }',
    );
    const unit = (code: string): string => units.items.find((each: { code: string }) => each.code === code).id;
    const [from, to] = [unit('legale'), unit('staff')];

    for (let n = 0; n < 6; n += 1) {
      const { createPosition } = await admin.query(
        'mutation ($input: CreatePositionInput!) { createPosition(input: $input) { id version } }',
        { input: { unitId: from, code: `PO_${n}`, title: 'P.O. nuova' } },
      );
      const { id, version } = createPosition;
      await Promise.all([
        codeOf(createSeat(admin, { personId: people.items[0].id, role: 'positionHead', unitId: from, positionId: id })),
        codeOf(
          admin.query('mutation ($input: UpdatePositionInput!) { updatePosition(input: $input) { id } }', {
            input: { id, expectedVersion: version, unitId: to },
          }),
        ),
      ]);
    }

    const positions = await office.db.read.find(Position);
    const seats = await office.db.read.findBy(SeatRecord, { role: 'positionHead' });
    const astray = seats.filter((seat) => positions.find(({ id }) => id === seat.positionId)?.unitId !== seat.unitId);
    expect(astray).toEqual([]);
  });
});

interface Joint {
  readonly id: string;
  readonly version: number;
  readonly indicators: readonly { readonly id: string }[];
}
interface Entered {
  readonly slice: boolean;
  readonly indicator: { readonly pooling: string | null };
}
