import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { LinkCell } from '../shared/LinkCell.tsx';
import { LoadingState } from '../shared/LoadingState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { SearchBox } from '../shared/SearchBox.tsx';
import { useMayEver } from '../shared/useMe.ts';
import { type UnitNode, useUnits } from '../shared/useUnits.ts';

/** The body and its units, one under the other, as nested lists of links. */
export default function UnitTree() {
  const translate = useTranslate();
  const may = useMayEver();
  const { units, error, refetch } = useUnits();
  const [text, setText] = useState('');
  const found = units?.filter(({ name, code }) => `${name} ${code}`.toLowerCase().includes(text.toLowerCase()));

  return (
    <>
      <PageTitle title={translate('units.tree')} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <Box sx={{ flex: '1 1 220px' }}>
          <SearchBox value={text} onChange={setText} />
        </Box>
        {may('create', 'units') && (
          <Button component={Link} to="/units/create" variant="contained">
            {translate('units.new')}
          </Button>
        )}
      </Box>
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !found && <LoadingState />}
      {found?.length === 0 && <EmptyState title={translate('list.empty_filtered')} />}
      {found && found.length > 0 && (
        <Paper variant="outlined" component="ul" sx={{ listStyle: 'none', m: 0, px: { xs: 1, sm: 2 }, py: 1 }}>
          {found.map((unit) => (
            <UnitLine key={unit.id} unit={unit} isFlat={text !== ''} />
          ))}
        </Paper>
      )}
    </>
  );
}

const UnitLine = ({ unit, isFlat }: { readonly unit: UnitNode; readonly isFlat: boolean }) => {
  const translate = useTranslate();
  const depth = isFlat ? 0 : unit.depth;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        alignItems: 'baseline',
        py: 1,
        pl: { xs: depth * 2, sm: depth * 4 },
      }}
    >
      <LinkCell to={`/units/${unit.id}`}>{unit.name}</LinkCell>
      <Typography variant="body2" color="text.secondary">
        {unit.code}, {translate(`unitKinds.${unit.kind}`)}
      </Typography>
    </Box>
  );
};
