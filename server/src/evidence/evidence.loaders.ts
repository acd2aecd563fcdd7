import { Evidence, Measurement, Person } from '@albero/schema/model';
import { byId, childrenOf } from '../graphql/loaders.ts';

export const EVIDENCE_OF_VALUE = childrenOf(Evidence, 'measurementId', 'addedAt');
export const VALUE = byId(Measurement);
export const PERSON = byId(Person);
