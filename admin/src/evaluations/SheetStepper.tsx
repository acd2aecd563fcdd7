import { Step, StepLabel, Stepper, useMediaQuery, useTheme } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { SheetRecord } from './sheetRecord.ts';
import { wayOf } from './sheetWay.ts';

/** Where the sheet stands on its way, and what is still to come. */
export function SheetStepper({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('lg'));
  const { steps, active } = wayOf(sheet);
  return (
    <Stepper
      activeStep={active}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      alternativeLabel={!isNarrow}
      role="group"
      aria-label={translate('sheets.stepper')}
      sx={STEPS}
    >
      {steps.map((state, place) => (
        <Step key={state} completed={place < active} aria-current={place === active ? 'step' : undefined}>
          <StepLabel sx={{ py: 0.25, '& .MuiStepLabel-label': { color: 'text.primary' } }}>
            {translate(`states.evaluations.${state}`)}
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
