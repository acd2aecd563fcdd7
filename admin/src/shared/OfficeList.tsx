import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ListBase, useListContext, useResourceContext, useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { isResource } from '../providers/viewer.ts';
import { EmptyState } from './EmptyState.tsx';
import { ErrorState } from './ErrorState.tsx';
import { LoadingState } from './LoadingState.tsx';
import { Pages } from './Pages.tsx';
import { PageTitle } from './PageTitle.tsx';
import { type Column, Rows } from './Rows.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useMayEver } from './useMe.ts';

interface OfficeListProps<T extends { readonly id: string }> {
  readonly columns: readonly Column<T>[];
  readonly searchable?: boolean;
  readonly perPage?: number;
  /** The words on the button that makes a new one. */
  readonly newLabel?: string;
  readonly children?: ReactNode;
}

/** A list of the office: searched while typing, sorted by its headings, each row begun by a real link. */
export const OfficeList = <T extends { readonly id: string }>(props: OfficeListProps<T>) => (
  <ListBase<T> perPage={props.perPage ?? 25} disableSyncWithLocation={false} storeKey={false}>
    <ListPage {...props} />
  </ListBase>
);

const ListPage = <T extends { readonly id: string }>(props: OfficeListProps<T>) => {
  const { columns, searchable = true, newLabel, children } = props;
  const translate = useTranslate();
  const may = useMayEver();
  const resource = useResourceContext() ?? '';
  const { filterValues, setFilters } = useListContext<T>();
  const text = typeof filterValues.text === 'string' ? filterValues.text : '';
  const mayCreate = newLabel !== undefined && isResource(resource) && may('create', resource);

  return (
    <>
      <PageTitle title={translate(`resources.${resource}.name`, { smart_count: 2 })} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        {searchable && (
          <Box sx={{ flex: '1 1 220px' }}>
            <SearchBox value={text} onChange={(typed) => setFilters(typed ? { ...filterValues, text: typed } : {})} />
          </Box>
        )}
        {mayCreate && (
          <Button component={Link} to={`/${resource}/create`} variant="contained">
            {newLabel}
          </Button>
        )}
      </Box>
      {children}
      <ListBody columns={columns} resource={resource} isFiltered={text !== ''} />
    </>
  );
};

interface ListBodyProps<T extends { readonly id: string }> {
  readonly columns: readonly Column<T>[];
  readonly resource: string;
  readonly isFiltered: boolean;
}

const ListBody = <T extends { readonly id: string }>({ columns, resource, isFiltered }: ListBodyProps<T>) => {
  const translate = useTranslate();
  const { data, error, isPending, refetch, sort, setSort } = useListContext<T>();
  if (error) return <ErrorState error={error} retry={refetch} />;
  if (isPending || !data) return <LoadingState />;
  if (data.length === 0) {
    return (
      <EmptyState
        title={translate(isFiltered ? 'list.empty_filtered' : `resources.${resource}.empty`, {
          _: translate('list.empty'),
        })}
      />
    );
  }
  return (
    <>
      <Rows
        caption={translate(`resources.${resource}.name`, { smart_count: 2 })}
        columns={columns}
        records={data}
        sort={sort}
        onSort={(field) => setSort({ field, order: sort.field === field && sort.order === 'ASC' ? 'DESC' : 'ASC' })}
      />
      <Pages />
    </>
  );
};
