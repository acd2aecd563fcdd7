import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { ListFields } from './ListFields.tsx';
import { RuleField } from './RuleField.tsx';
import { GRID } from './ScoringFields.tsx';
import type { ResultBandForm } from './systemForm.ts';

/** The bands of the final score and what each grants; then the terms and the semaphores. */
export function BandFields() {
  const translate = useTranslate();
  const label = (name: string) => translate(`measurementSystem.fields.${name}`);
  return (
    <>
      <Typography>{translate('measurementSystem.bandsText')}</Typography>
      <ListFields<ResultBandForm>
        place={['evaluation', 'bands']}
        nameOf={({ label: name }, number) => name || translate('measurementSystem.bandNumber', { number })}
        addLabel={translate('measurementSystem.addBand')}
        fresh={(rows) => ({ from: rows.at(-1)?.to ?? '0', to: '100', label: '', resultPercent: '' })}
      >
        {(place) => (
          <Box sx={GRID}>
            <RuleField place={[...place, 'label']} label={label('label')} required />
            <RuleField place={[...place, 'from']} label={label('from')} isFigure required />
            <RuleField place={[...place, 'to']} label={label('to')} isFigure required />
            <RuleField
              place={[...place, 'resultPercent']}
              label={label('resultPercent')}
              suffix="%"
              isFigure
              required
            />
          </Box>
        )}
      </ListFields>
    </>
  );
}

export function TermFields() {
  const translate = useTranslate();
  const label = (name: string) => translate(`measurementSystem.fields.${name}`);
  return (
    <Box sx={GRID}>
      <RuleField
        place={['evaluation', 'contestDays']}
        label={label('contestDays')}
        help={label('contestHelp')}
        isFigure
        required
      />
      <RuleField place={['evaluation', 'semaphores', 'green']} label={label('green')} suffix="%" isFigure required />
      <RuleField place={['evaluation', 'semaphores', 'amber']} label={label('amber')} suffix="%" isFigure required />
    </Box>
  );
}
