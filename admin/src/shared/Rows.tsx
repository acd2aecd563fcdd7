import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { ReactNode } from 'react';

export interface Column<T> {
  readonly label: string;
  /** The first column's cell is the row's link. */
  readonly cell: (record: T) => ReactNode;
  /** The API's field that sorts by it. */
  readonly sortBy?: string;
}

interface RowsProps<T> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly records: readonly T[];
  readonly sort?: { readonly field: string; readonly order: string };
  readonly onSort?: (field: string) => void;
}

/** A table; on a narrow screen each row becomes a block, every cell with its heading before it. */
export const Rows = <T extends { readonly id: string }>({ caption, columns, records, sort, onSort }: RowsProps<T>) => (
  <TableContainer component={Paper} variant="outlined">
    <Table aria-label={caption} sx={STACKED}>
      <TableHead>
        <TableRow>
          {columns.map(({ label, sortBy }) => (
            <Heading key={label} label={label} sortBy={sortBy} sort={sort} onSort={onSort} />
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {records.map((record) => (
          <TableRow key={record.id} hover>
            {columns.map(({ label, cell }, index) =>
              index === 0 ? (
                <TableCell key={label} component="th" scope="row" sx={{ fontSize: '1rem' }}>
                  {cell(record)}
                </TableCell>
              ) : (
                <TableCell key={label} data-label={label}>
                  {cell(record)}
                </TableCell>
              ),
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </TableContainer>
);

interface HeadingProps {
  readonly label: string;
  readonly sortBy: string | undefined;
  readonly sort: RowsProps<unknown>['sort'];
  readonly onSort: RowsProps<unknown>['onSort'];
}

const Heading = ({ label, sortBy, sort, onSort }: HeadingProps) => {
  const isSorted = sortBy !== undefined && sort?.field === sortBy;
  const direction = sort?.order === 'DESC' ? 'desc' : 'asc';
  return (
    <TableCell sortDirection={isSorted ? direction : false}>
      {sortBy && onSort ? (
        <TableSortLabel active={isSorted} direction={isSorted ? direction : 'asc'} onClick={() => onSort(sortBy)}>
          {label}
        </TableSortLabel>
      ) : (
        label
      )}
    </TableCell>
  );
};

const STACKED = {
  '@media (max-width: 700px)': {
    '& thead': { display: 'none' },
    '& tbody tr': { display: 'block', borderBottom: 1, borderColor: 'divider', py: 1 },
    '& tbody td, & tbody th': { display: 'block', border: 0, py: 0.5, px: 2 },
    '& tbody td[data-label]::before': {
      content: 'attr(data-label) ": "',
      fontWeight: 600,
      color: 'text.secondary',
    },
    '& tbody td:empty': { display: 'none' },
  },
} as const;
