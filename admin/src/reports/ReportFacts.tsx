import { Box, Link } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { Fact } from '../shared/Fact.tsx';
import { showDay, showInstant } from '../shared/format.ts';
import { StateChip } from '../shared/StateChip.tsx';
import type { ReportRecord } from './reportRecord.ts';

/** Of which plan it tells, by which act it was adopted, what the OIV concluded. */
export function ReportFacts({ report }: { readonly report: ReportRecord }) {
  const translate = useTranslate();
  const { planVersion, adoptionAct, adoptionBody, adoptionDate, adoptedByName, validatedByName, validatedAt } = report;
  const label = (key: string) => translate(`report.fields.${key}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' }}>
      <Fact label={label('state')}>
        <StateChip resource="reports" state={report.state} />
      </Fact>
      {planVersion && (
        <Fact label={label('plan')}>
          <Link component={RouterLink} to={`/plans/${planVersion.id}`}>
            {translate('versions.name', { year: report.year, number: planVersion.number })}
          </Link>
        </Fact>
      )}
      {adoptionAct && (
        <Fact label={label('act')}>
          {translate('versions.actOf', { act: adoptionAct, body: adoptionBody ?? '', day: showDay(adoptionDate) })}
        </Fact>
      )}
      {adoptedByName && <Fact label={label('adoptedBy')}>{adoptedByName}</Fact>}
      {validatedByName && (
        <Fact label={label('validatedBy')}>
          {translate('versions.approvedOn', { name: validatedByName, when: showInstant(validatedAt) })}
        </Fact>
      )}
      {report.conclusion && <Fact label={label('conclusion')}>{report.conclusion}</Fact>}
    </Box>
  );
}
