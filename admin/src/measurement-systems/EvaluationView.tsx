import type { EvaluationRules } from '@albero/schema/contract';
import ExpandIcon from '@mui/icons-material/ExpandMoreOutlined';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Fact } from '../shared/Fact.tsx';
import { showDecimal } from '../shared/format.ts';
import { type Column, Rows } from '../shared/Rows.tsx';

interface Props {
  readonly evaluation: EvaluationRules;
}

/** The catalogue: each behaviour with what its marks mean. */
export function BehavioursView({ evaluation }: Props) {
  const translate = useTranslate();
  const { behaviours, behaviourMax, commentBelow, commentAbove, rescaledBehaviours } = evaluation;
  const commented = [
    ...(commentBelow === null ? [] : [translate('measurementSystem.commentedBelow', { mark: commentBelow })]),
    ...(commentAbove === null ? [] : [translate('measurementSystem.commentedAbove', { mark: commentAbove })]),
  ];
  return (
    <Box>
      <Typography sx={{ mb: 1.5 }}>
        {[translate('measurementSystem.marksTo', { max: behaviourMax }), ...commented].join(' ')}{' '}
        {translate(`measurementSystem.rescaledExample.${rescaledBehaviours}`)}
      </Typography>
      {behaviours.map(({ code, title, weight, descriptors }) => (
        <Accordion key={code} variant="outlined" disableGutters slotProps={{ heading: { component: 'h3' } }}>
          <AccordionSummary expandIcon={<ExpandIcon aria-hidden />}>
            <Typography sx={{ fontWeight: 600 }}>
              {code} {title}, {showDecimal(weight)} %
            </Typography>
          </AccordionSummary>
          <AccordionDetails>
            <Box component="ol" sx={{ m: 0, pl: 3 }}>
              {descriptors.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </Box>
          </AccordionDetails>
        </Accordion>
      ))}
    </Box>
  );
}

/** The bands of the final score. */
export function BandsView({ evaluation }: Props) {
  const translate = useTranslate();
  const label = (name: string) => translate(`measurementSystem.fields.${name}`);
  const rows = evaluation.bands.map((band) => ({ ...band, id: band.from }));
  const columns: Column<(typeof rows)[number]>[] = [
    { label: label('label'), cell: (row) => row.label },
    { label: label('from'), cell: (row) => showDecimal(row.from) },
    { label: label('to'), cell: (row) => showDecimal(row.to) },
    { label: label('resultPercent'), cell: (row) => `${showDecimal(row.resultPercent)} %` },
  ];
  return <Rows caption={translate('measurementSystem.sections.bands')} columns={columns} records={rows} />;
}

/** Days to contest, and from where on a result is green or amber. */
export function TermsView({ evaluation: { contestDays, semaphores } }: Props) {
  const translate = useTranslate();
  const label = (name: string) => translate(`measurementSystem.fields.${name}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' }}>
      <Fact label={label('contestDays')}>{contestDays}</Fact>
      <Fact label={label('green')}>{showDecimal(semaphores.green)} %</Fact>
      <Fact label={label('amber')}>{showDecimal(semaphores.amber)} %</Fact>
    </Box>
  );
}
