import { REPORT_STATES, type ReportState } from '@albero/schema/contract';
import { Step, StepLabel, Stepper, useMediaQuery, useTheme } from '@mui/material';
import { useTranslate } from 'ra-core';

/** Where a Relazione stands between the first word and the validation. */
export function ReportStepper({ state }: { readonly state: ReportState }) {
  const translate = useTranslate();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('sm'));
  const active = REPORT_STATES.indexOf(state);
  const isOver = state === 'validated';
  return (
    <Stepper
      activeStep={isOver ? REPORT_STATES.length : active}
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      role="group"
      aria-label={translate('report.stepper')}
      sx={STEPS}
    >
      {REPORT_STATES.map((each, place) => (
        <Step key={each} completed={place < active || isOver} aria-current={place === active ? 'step' : undefined}>
          <StepLabel sx={{ py: 0.25, '& .MuiStepLabel-label': { color: 'text.primary' } }}>
            {translate(`states.reports.${each}`)}
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
