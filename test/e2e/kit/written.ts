import { openDatabase } from '../../../server/src/database/open.ts';
import type { WithData } from '../../api/results.ts';
import type { Journey } from './index.ts';

/** What takes the office a year is written straight into its database, while the server is off. */
export const whileWritten = <T>(office: Journey, work: (data: WithData) => Promise<T>): Promise<T> =>
  office.whileOff(async () => {
    const db = await openDatabase({ dataFolder: office.folder });
    return work({ db }).finally(() => db.close());
  });
