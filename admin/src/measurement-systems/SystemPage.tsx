import { Alert, AlertTitle, Box, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { SystemPageDocument } from '../generated/graphql.ts';
import { Fact } from '../shared/Fact.tsx';
import { showDay } from '../shared/format.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { BandsView, BehavioursView, TermsView } from './EvaluationView.tsx';
import { ScoringView } from './ScoringView.tsx';
import { Section } from './Section.tsx';
import { SheetWeights } from './SheetWeights.tsx';
import { SystemActions } from './SystemActions.tsx';
import { SystemChanges } from './SystemChanges.tsx';
import { SystemEffect } from './SystemEffect.tsx';
import { rulesOf, type SystemRecord } from './systemRecord.ts';

/** One measurement system, to be read: its rules in words, the opinion and the act, what changed, what it would change. */
export default function SystemPage() {
  const { id = '' } = useParams();
  const asked = useAsk(SystemPageDocument, { id });
  return <Loaded asked={asked}>{(data) => <Page system={data.measurementSystem as SystemRecord} />}</Loaded>;
}

function Page({ system }: { readonly system: SystemRecord }) {
  const translate = useTranslate();
  const { scoring, evaluation } = rulesOf(system);
  const section = (name: string) => translate(`measurementSystem.sections.${name}`);
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <PageTitle title={system.title} />
      <Link component={RouterLink} to="/measurementSystems" sx={{ alignSelf: 'start' }}>
        ← {translate('menu.measurementSystems')}
      </Link>
      <Facts system={system} />
      <Opinion system={system} />
      <Warnings system={system} />
      <SystemActions system={system} />
      <SystemChanges system={system} />
      <Section title={section('scoring')}>
        <ScoringView scoring={scoring} />
      </Section>
      <Section title={section('clusters')}>
        {evaluation.clusters.map((cluster) => (
          <SheetWeights key={cluster.code} cluster={cluster} />
        ))}
      </Section>
      <Section title={section('behaviours')}>
        <BehavioursView evaluation={evaluation} />
      </Section>
      <Section title={section('bands')}>
        <BandsView evaluation={evaluation} />
      </Section>
      <Section title={section('terms')}>
        <TermsView evaluation={evaluation} />
      </Section>
      <Section title={section('effect')}>
        <Typography>{translate('measurementSystem.effectOfKept')}</Typography>
        <SystemEffect rules={{ measurementSystemId: system.id }} />
      </Section>
      <Box>
        <HistoryDrawer resource="measurementSystems" id={system.id} name={system.title} />
      </Box>
    </Stack>
  );
}

function Facts({ system }: { readonly system: SystemRecord }) {
  const translate = useTranslate();
  const { adoptionBody, adoptionAct, adoptionDate, adoptionAnnex, years } = system;
  const label = (name: string) => translate(`measurementSystem.columns.${name}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' }}>
      <Fact label={label('state')}>
        <StateChip resource="measurementSystems" state={system.state} />
      </Fact>
      {adoptionAct && (
        <Fact label={label('act')}>
          {translate('versions.actOf', { act: adoptionAct, body: adoptionBody ?? '', day: showDay(adoptionDate) })}
          {adoptionAnnex && `, ${adoptionAnnex}`}
        </Fact>
      )}
      <Fact label={label('years')}>{years.length > 0 ? years.join(', ') : translate('measurementSystem.noYears')}</Fact>
    </Box>
  );
}

function Opinion({ system }: { readonly system: SystemRecord }) {
  const translate = useTranslate();
  const { opinion, opinionFavourable, opinionOn, opinionByName } = system;
  if (opinionFavourable == null) return <Alert severity="info">{translate('measurementSystem.noOpinion')}</Alert>;
  return (
    <Alert severity={opinionFavourable ? 'success' : 'warning'}>
      <AlertTitle>
        {translate(`measurementSystem.opinionBy.${opinionFavourable}`, {
          name: opinionByName ?? '',
          day: showDay(opinionOn),
        })}
      </AlertTitle>
      <Box sx={{ whiteSpace: 'pre-line' }}>{opinion}</Box>
    </Alert>
  );
}

function Warnings({ system: { warnings } }: { readonly system: SystemRecord }) {
  const translate = useTranslate();
  if (warnings.length === 0) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('measurementSystem.thinkOver')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {warnings.map(({ path, code }) => (
          <li key={`${path} ${code}`}>{translate(`measurementSystem.warnings.${code}`)}</li>
        ))}
      </Box>
    </Alert>
  );
}
