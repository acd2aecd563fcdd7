import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import { ErrorState } from './ErrorState.tsx';
import { LoadingState } from './LoadingState.tsx';
import { PageTitle } from './PageTitle.tsx';
import { useRecord } from './useRecord.ts';
import type { Saved } from './useSaveRecord.ts';

interface RecordPageProps<T> {
  readonly titleOf: (record: T) => string;
  readonly children: (record: T) => ReactNode;
}

/** The page of one record: waiting, refused or there; with the way back to the list. */
export const RecordPage = <T extends Saved>({ titleOf, children }: RecordPageProps<T>) => {
  const translate = useTranslate();
  const { data, error, refetch, resource, isDenied } = useRecord<T>();

  if (isDenied) return <AccessDenied />;
  return (
    <>
      <Link component={RouterLink} to={`/${resource}`} sx={{ display: 'inline-block', mb: 2 }}>
        ← {translate(`resources.${resource}.name`, { smart_count: 2 })}
      </Link>
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <LoadingState />}
      {data && (
        <>
          <PageTitle title={titleOf(data)} />
          {children(data)}
        </>
      )}
    </>
  );
};
