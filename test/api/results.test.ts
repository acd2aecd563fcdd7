import { beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../kit/index.ts';
import { giveRegolazione, inForceId, resultsOf } from './results.ts';

eachDatabase('the results of a plan', (office) => {
  let planVersionId: string;
  beforeAll(async () => {
    planVersionId = await inForceId(office);
    await giveRegolazione(office);
  });

  test('an objective has the figure of the worked example, and says how much of its area is measured', async () => {
    const { areas } = await resultsOf(office.as('dipendente'), { planVersionId });

    const area = areas.find(({ code }: { code: string }) => code === '07');
    expect(area).toMatchObject({ score: '92.33', exact: '92.3333333333', coverage: '25.00', state: 'scored' });
    expect(area.objectives[0]).toMatchObject({ code: '07.01', score: '92.33', coverage: '100.00', weight: '25.00' });
    const achieved = area.objectives[0].indicators.map(({ achievement }: { achievement: string }) => achievement);
    expect(achieved).toEqual(['95.00', '100.00', '100.00', '66.67', '100.00']);
  });
});
