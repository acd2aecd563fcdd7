import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { showDay, showDecimal } from '../shared/format.ts';
import { type Column, Rows } from '../shared/Rows.tsx';
import type { Dossier } from './dossier.ts';
import { Proofs } from './EvidenceTab.tsx';
import { ValueWords } from './ValueWords.tsx';

interface Props {
  readonly dossier: Dossier;
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box component="section">
    <Typography variant="h2" sx={{ mb: 1 }}>
      {title}
    </Typography>
    {children}
  </Box>
);

/** Body, agency, areas and units: never a position. */
export function PrintedScores({ dossier: { scores } }: Props) {
  const translate = useTranslate();
  if (!scores) return null;
  const { body, agency, areas, units, day, fingerprint } = scores;
  const rows = [body, agency, ...areas, ...units].map((each, nth) => ({ ...each, id: `${nth}` }));
  const names = [translate('report.body'), translate('report.agency')];
  return (
    <Part title={translate('report.scores')}>
      <Rows
        caption={translate('report.scores')}
        records={rows}
        columns={[
          {
            label: translate('papers.columns.part'),
            cell: (row) => names[Number(row.id)] ?? `${row.code} ${row.title}`,
          },
          {
            label: translate('results.score'),
            cell: ({ score, state }) => (score ? showDecimal(score) : translate(`results.states.${state}`)),
          },
          {
            label: translate('results.coverage'),
            cell: ({ coverage }) => (coverage ? `${showDecimal(coverage)} %` : '–'),
          },
        ]}
      />
      <Typography variant="body2" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
        {translate('report.scoresFrozen', { day: showDay(day) })} {translate('report.fingerprint', { fingerprint })}
      </Typography>
    </Part>
  );
}

export function PrintedChecks({ dossier: { checklist } }: Props) {
  const translate = useTranslate();
  const columns: Column<Dossier['checklist'][number] & { readonly id: string }>[] = [
    { label: translate('papers.columns.point'), cell: ({ code }) => translate(`papers.checks.${code}`) },
    {
      label: translate('papers.columns.outcome'),
      cell: ({ outcome }) => (outcome ? translate(`papers.outcomes.${outcome}`) : '–'),
    },
    { label: translate('papers.note'), cell: ({ note }) => note ?? '' },
  ];
  return (
    <Part title={translate('papers.tabs.checklist')}>
      <Rows
        caption={translate('papers.tabs.checklist')}
        columns={columns}
        records={checklist.map((point) => ({ ...point, id: point.code }))}
      />
    </Part>
  );
}

/** The index, with what was found where the sample fell. */
export function PrintedEvidence({ dossier: { evidence, sample } }: Props) {
  const translate = useTranslate();
  const found = new Map((sample?.values ?? []).map((each) => [each.measurementId, each]));
  const label = (name: string) => translate(`papers.columns.${name}`);
  return (
    <Part title={translate('papers.tabs.evidence')}>
      <Typography sx={{ mb: 1 }}>
        {translate('papers.proofsCounted', { proofs: evidence.proofs, missing: evidence.missingProofs })}{' '}
        {sample && translate('papers.seedOf', { seed: sample.seed, size: sample.values.length })}
      </Typography>
      <Rows
        caption={translate('papers.tabs.evidence')}
        records={evidence.values.map((value) => ({ ...value, id: value.measurementId }))}
        columns={[
          { label: label('indicator'), cell: (row) => `${row.objectiveCode} ${row.indicatorName}` },
          { label: label('unit'), cell: ({ unitName }) => unitName },
          { label: label('value'), cell: (row) => <ValueWords value={row} /> },
          { label: label('proofs'), cell: (row) => <Proofs value={row} /> },
          {
            label: translate('papers.tabs.sample'),
            cell: ({ id }) => {
              const { outcome = null, note = null } = found.get(id) ?? {};
              return [outcome && translate(`papers.outcomes.${outcome}`), note].filter(Boolean).join(': ');
            },
          },
        ]}
      />
    </Part>
  );
}

export function PrintedRemarks({ dossier: { remarks } }: Props) {
  const translate = useTranslate();
  return (
    <Part title={translate('papers.remarks')}>
      {remarks.length === 0 && <Typography>{translate('papers.noRemarks')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {remarks.map(({ on, about, text }) => (
          <li key={`${on} ${about} ${text}`}>
            {showDay(on)}, {about}: {text}
          </li>
        ))}
      </Box>
    </Part>
  );
}

export function PrintedDeadlines({ dossier: { deadlines } }: Props) {
  const translate = useTranslate();
  const days = (['plan', 'report', 'validation'] as const).map((name) => ({ name, ...deadlines[name] }));
  const standing = ({ on, kept }: (typeof days)[number]) =>
    kept === null
      ? translate('papers.notYet')
      : translate(kept ? 'papers.keptOn' : 'papers.lateOn', { day: showDay(on) });
  return (
    <Part title={translate('papers.deadlines')}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {days.map((each) => (
          <li key={each.name}>
            {translate(`papers.days.${each.name}`, { day: showDay(each.due) })}: {standing(each)}
          </li>
        ))}
        {deadlines.lateValues.map(({ measurementId, objective, unit, period, due, sentOn }) => (
          <li key={measurementId}>
            {translate('papers.lateValue', {
              ...{ objective, unit, period: showDay(period), due: showDay(due), sentOn: showDay(sentOn) },
            })}
          </li>
        ))}
      </Box>
    </Part>
  );
}
