import MissingIcon from '@mui/icons-material/ReportOutlined';
import { Box, Button, Link, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { type Column, Rows } from '../shared/Rows.tsx';
import { SearchBox } from '../shared/SearchBox.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { EVIDENCE_FILTERS, type EvidenceFilter, sifted } from './evidence.ts';
import type { IndexedValue } from './papersRecord.ts';
import { ValueWords } from './ValueWords.tsx';

/** Every value of the year's last day, with what it rests on. */
export function EvidenceTab({ values }: { readonly values: readonly IndexedValue[] }) {
  const translate = useTranslate();
  const [filter, setFilter] = useState<EvidenceFilter>('all');
  const [text, setText] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const columns = useColumns();
  const shown = sifted(values, filter, text).map((value) => ({ ...value, id: value.measurementId }));
  const sift = (which: EvidenceFilter, words: string) => {
    setFilter(which);
    setText(words);
    setMost(AT_ONCE);
  };
  return (
    <Stack spacing={2}>
      <Typography sx={{ maxWidth: '75ch' }}>{translate('papers.evidenceText')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <TextField
          select
          label={translate('papers.filter')}
          value={filter}
          onChange={(event) => sift(event.target.value as EvidenceFilter, text)}
          sx={{ flex: '0 1 260px', minWidth: 200 }}
        >
          {EVIDENCE_FILTERS.map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`papers.filters.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ flex: '1 1 220px' }}>
          <SearchBox value={text} onChange={(typed) => sift(filter, typed)} />
        </Box>
      </Box>
      <Typography role="status">{translate('papers.shown', { shown: shown.length, all: values.length })}</Typography>
      {shown.length === 0 ? (
        <EmptyState title={translate('list.empty_filtered')} />
      ) : (
        <Rows caption={translate('papers.tabs.evidence')} columns={columns} records={shown.slice(0, most)} />
      )}
      {shown.length > most && (
        <Button variant="outlined" onClick={() => setMost(most + AT_ONCE)} sx={{ alignSelf: 'start' }}>
          {translate('papers.more', { smart_count: Math.min(AT_ONCE, shown.length - most) })}
        </Button>
      )}
    </Stack>
  );
}

/** So many rows at a time: a plan has two hundred. */
const AT_ONCE = 25;

type Row = IndexedValue & { readonly id: string };

function useColumns(): Column<Row>[] {
  const translate = useTranslate();
  const label = (name: string) => translate(`papers.columns.${name}`);
  return [
    {
      label: label('indicator'),
      cell: (row) => (
        <Link component={RouterLink} to={`/measurements/${row.id}`}>
          {row.objectiveCode} {row.indicatorName}
        </Link>
      ),
    },
    { label: label('area'), cell: ({ areaCode, areaTitle }) => `${areaCode} ${areaTitle}` },
    { label: label('unit'), cell: ({ unitName }) => unitName },
    { label: label('value'), cell: (row) => <ValueWords value={row} /> },
    { label: label('state'), cell: ({ state }) => <StateChip resource="measurements" state={state} /> },
    { label: label('proofs'), cell: (row) => <Proofs value={row} /> },
  ];
}

/** What proves a value: names, numbers and fingerprints; a missing one is said, with a sign. */
export function Proofs({ value: { proofs, isProofMissing } }: { readonly value: IndexedValue }) {
  const translate = useTranslate();
  if (isProofMissing)
    return (
      <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'center', fontWeight: 600 }}>
        <MissingIcon aria-hidden fontSize="small" />
        {translate('papers.proofMissing')}
      </Box>
    );
  if (proofs.length === 0) return '–';
  return (
    <Box component="ul" sx={{ m: 0, pl: 2 }}>
      {proofs.map(({ evidenceId, title, protocol, sha256 }) => (
        <li key={evidenceId}>
          {title}
          {protocol && ` (${translate('papers.protocol', { protocol })})`}
          {sha256 && (
            <Typography variant="caption" component="div" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
              SHA-256 {sha256}
            </Typography>
          )}
        </li>
      ))}
    </Box>
  );
}
