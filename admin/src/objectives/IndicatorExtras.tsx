import { POOLINGS, type Pooling } from '@albero/schema/contract';
import { Box, FormControlLabel, Switch } from '@mui/material';
import { useTranslate } from 'ra-core';
import { FormChoice } from '../individual-sets/FormChoice.tsx';
import type { PlanIndicatorForm } from './objectiveForm.ts';

interface Props {
  readonly indicator: PlanIndicatorForm;
  readonly path: string;
  /** Several units: how their values make one. */
  readonly isJoint: boolean;
  readonly edit: (part: Partial<PlanIndicatorForm>) => void;
}

/** What only the indicators of the plan's own objectives have. */
export function IndicatorExtras({ indicator, path, isJoint, edit }: Props) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center' }}>
      {isJoint && (
        <FormChoice
          path={`${path}.pooling`}
          label="pooling"
          words="poolings"
          value={indicator.pooling}
          options={POOLINGS}
          choose={(pooling) => edit({ pooling: pooling as Pooling | '' })}
          width={320}
        />
      )}
      <FormControlLabel
        control={
          <Switch checked={indicator.evidenceRequired} onChange={(_, evidenceRequired) => edit({ evidenceRequired })} />
        }
        label={translate('objectives.evidenceRequired')}
      />
    </Box>
  );
}
