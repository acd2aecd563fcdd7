import type { PlanState } from '@albero/schema/contract';
import { Step, StepLabel, Stepper, useMediaQuery, useTheme } from '@mui/material';
import { useTranslate } from 'ra-core';

const WAY: readonly PlanState[] = ['draft', 'underReview', 'proposed', 'approved', 'inForce'];

/** Where a version stands on its way from draft to the end of its year. */
export function VersionStepper({ state }: { readonly state: PlanState }) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('md'));
  // It ends in one of two ways; before that both are named.
  const isOver = state === 'superseded' || state === 'closed';
  const active = isOver ? WAY.length : WAY.indexOf(state);
  const last = isOver ? translate(`states.plans.${state}`) : translate('versions.lastStep');
  const words = [...WAY.map((each) => translate(`states.plans.${each}`)), last];
  return (
    <Stepper
      activeStep={active}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      role="group"
      aria-label={translate('versions.stepper')}
      sx={STEPS}
    >
      {words.map((word, place) => (
        <Step
          key={word}
          completed={place < active || (isOver && place === active)}
          aria-current={place === active ? 'step' : undefined}
        >
          <StepLabel sx={{ py: 0.25, '& .MuiStepLabel-label': { color: 'text.primary' } }}>
            {word}
            {place === active && <span style={UNSEEN}> ({translate('versions.here')})</span>}
          </StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}

/** The steps to come, too, are to be read: 4.5:1 on any ground. */
const STEPS = {
  p: 0,
  m: 0,
  '& .MuiStepConnector-vertical .MuiStepConnector-line': { minHeight: 8 },
  '& .MuiStepIcon-root:not(.Mui-active):not(.Mui-completed)': { color: 'text.secondary' },
};

/** For the ear alone: the eye sees the filled circle. */
const UNSEEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;
