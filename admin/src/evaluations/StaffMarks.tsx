import { Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Fact } from '../shared/Fact.tsx';
import { showDecimal } from '../shared/format.ts';
import { Section } from './Section.tsx';
import { StaffMarksDialog } from './StaffMarksDialog.tsx';
import type { SheetRecord } from './sheetRecord.ts';

/** How the person tells the own staff apart when evaluating them: HR writes the figures, the evaluator reads them. */
export function StaffMarks({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const [editing, setEditing] = useState(false);
  const { staffMarks, allowedActions } = sheet;
  const mayEdit = allowedActions.includes('update');
  if (!staffMarks && !mayEdit) return null;
  return (
    <Section title={translate('sheets.staff.title')} text={translate('sheets.staff.text')}>
      {staffMarks ? (
        <Box sx={FACTS}>
          <Fact label={translate('sheets.staff.people')}>{staffMarks.people}</Fact>
          {FIGURES.map((figure) => (
            <Fact key={figure} label={translate(`sheets.staff.${figure}`)}>
              {showDecimal(staffMarks[figure])}
            </Fact>
          ))}
        </Box>
      ) : (
        <Typography color="text.secondary">{translate('sheets.staff.none')}</Typography>
      )}
      {mayEdit && (
        <Box>
          <Button variant="outlined" onClick={() => setEditing(true)}>
            {translate('sheets.staff.edit')}
          </Button>
        </Box>
      )}
      {editing && <StaffMarksDialog sheet={sheet} onClose={() => setEditing(false)} />}
    </Section>
  );
}

const FIGURES = ['mean', 'deviation', 'lowest', 'highest'] as const;
const FACTS = {
  display: 'grid',
  gap: 1.5,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 150px), 1fr))',
} as const;
