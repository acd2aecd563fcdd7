import { SHEET_PARTS } from '@albero/schema/contract';
import { parseItalianDecimal } from '@albero/schema/rules';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { WeightTotal } from '../shared/WeightTotal.tsx';
import { ListFields } from './ListFields.tsx';
import { RuleField } from './RuleField.tsx';
import { GRID } from './ScoringFields.tsx';
import type { ClusterForm } from './systemForm.ts';

/** The weights of the evaluation sheet, for each group of people that is evaluated alike. */
export function ClusterFields() {
  const translate = useTranslate();
  const label = (name: string) => translate(`measurementSystem.fields.${name}`);
  return (
    <>
      <Typography>{translate('measurementSystem.clustersText')}</Typography>
      <ListFields<ClusterForm>
        place={['evaluation', 'clusters']}
        nameOf={({ label: name }, number) => name || translate('measurementSystem.clusterNumber', { number })}
        addLabel={translate('measurementSystem.addCluster')}
        fresh={() => ({ code: '', label: '', body: '', unit: '', individual: '', behaviours: '' })}
      >
        {(place, row) => (
          <>
            <Box sx={GRID}>
              <RuleField place={[...place, 'code']} label={label('code')} help={label('codeHelp')} required />
              <RuleField place={[...place, 'label']} label={label('label')} required />
            </Box>
            <Box sx={NARROW}>
              {SHEET_PARTS.map((part) => (
                <RuleField key={part} place={[...place, part]} label={label(part)} suffix="%" isFigure required />
              ))}
            </Box>
            <WeightTotal weights={SHEET_PARTS.map((part) => figureOf(row[part]))} />
          </>
        )}
      </ListFields>
    </>
  );
}

export function figureOf(text: string): string | null {
  const parsed = parseItalianDecimal(text);
  return parsed.ok ? parsed.value : null;
}

const NARROW = { ...GRID, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 180px), 1fr))' } as const;
