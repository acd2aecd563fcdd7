import { Box, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { Fact } from '../shared/Fact.tsx';
import { showDay } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { type SheetRecord, sheetName } from './sheetRecord.ts';

/** Whose sheet it is, of which year, where it stands, for which days. */
export function SheetHeader({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const { id, isOwn, state, number, personName, position, unit, systemTitle, weights } = sheet;
  return (
    <Stack spacing={1.5}>
      <Link component={RouterLink} to={isOwn ? '/fascicolo' : '/evaluations'} sx={{ alignSelf: 'start' }}>
        ← {translate(isOwn ? 'menu.dossier' : 'sheets.toList')}
      </Link>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <StateChip resource="evaluations" state={state} />
        {number > 1 && <Typography>{translate('sheets.versionNumber', { number })}</Typography>}
        <HistoryDrawer resource="evaluations" id={id} name={sheetName(sheet)} />
      </Box>
      <Box sx={FACTS}>
        <Fact label={translate('sheets.facts.person')}>{personName}</Fact>
        <Fact label={translate('sheets.facts.position')}>{position.title}</Fact>
        <Fact label={translate('sheets.facts.unit')}>{unit.name}</Fact>
        <Fact label={translate('sheets.facts.office')}>{officeWords(sheet, translate)}</Fact>
        <Fact label={translate('sheets.facts.cluster')}>{clusterLabel(sheet)}</Fact>
        <Fact label={translate('sheets.facts.system')}>{systemTitle}</Fact>
      </Box>
      {weights === null && <Typography color="error">{translate('sheets.noCluster')}</Typography>}
    </Stack>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

const officeWords = ({ officeFrom, officeTo, officeDays }: SheetRecord, translate: Translate): string =>
  translate('sheets.office', { from: showDay(officeFrom), to: showDay(officeTo), smart_count: officeDays });

export const clusterLabel = ({ clusters, clusterCode }: Pick<SheetRecord, 'clusters' | 'clusterCode'>): string =>
  clusters.find(({ code }) => code === clusterCode)?.label ?? clusterCode;

const FACTS = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
} as const;
