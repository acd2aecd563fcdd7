import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { ListFields } from './ListFields.tsx';
import { RuleField } from './RuleField.tsx';
import { GRID } from './ScoringFields.tsx';
import type { ScoreBandForm } from './systemForm.ts';

/** Bands of the achievement: none is the usual. */
export function ScoreBandFields() {
  const translate = useTranslate();
  const label = (name: string) => translate(`measurementSystem.fields.${name}`);
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {translate('measurementSystem.rules.bands.label')}
      </Typography>
      <Typography sx={{ mb: 1.5 }}>{translate('measurementSystem.rules.bands.help')}</Typography>
      <ListFields<ScoreBandForm>
        place={['scoring', 'bands']}
        nameOf={(_, number) => translate('measurementSystem.bandNumber', { number })}
        addLabel={translate('measurementSystem.addBand')}
        fresh={(rows) => ({ from: rows.at(-1)?.to ?? '0', to: '', achievement: '' })}
      >
        {(place) => (
          <Box sx={GRID}>
            <RuleField place={[...place, 'from']} label={label('from')} suffix="%" isFigure required />
            <RuleField place={[...place, 'to']} label={label('to')} suffix="%" isFigure required />
            <RuleField place={[...place, 'achievement']} label={label('achievement')} suffix="%" isFigure required />
          </Box>
        )}
      </ListFields>
    </Box>
  );
}
