import { useCanAccess, useGetOne, useResourceContext } from 'ra-core';
import { useParams } from 'react-router-dom';
import type { Saved } from './useSaveRecord.ts';

/** The record that the address names. */
export function useRecord<T extends Saved>() {
  const resource = useResourceContext() ?? '';
  const { id = '' } = useParams();
  const may = useCanAccess({ resource, action: 'read' });
  const query = useGetOne<T>(resource, { id: decodeURIComponent(id) }, { enabled: may.canAccess === true });
  return { ...query, resource, isDenied: may.canAccess === false };
}
