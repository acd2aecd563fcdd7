import { Box, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ScenarioPageDocument, type ScenarioPageQuery } from '../generated/graphql.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { StateChip } from '../shared/StateChip.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { versionName } from '../versions/versionRecord.ts';
import { changeOf } from './changeWords.ts';
import { DeleteScenario } from './DeleteScenario.tsx';
import { ScenarioEditor } from './ScenarioEditor.tsx';
import { ScenarioReading } from './ScenarioReading.tsx';
import { Sharing } from './Sharing.tsx';

type Answer = ScenarioPageQuery;

/** One what-if: a form for whoever made it, to be read by those with whom it is shared. */
export default function ScenarioPage() {
  const { id = '' } = useParams();
  const asked = useAsk(ScenarioPageDocument, { id });
  return <Loaded asked={asked}>{(answer) => <Page key={answer.scenario.id} {...answer} />}</Loaded>;
}

function Page({ scenario, scenarioEffect }: Answer) {
  const { id, title, version, planVersion, allowedActions } = scenario;
  // What the form begins with is that of one version of the record, however often it is read.
  const start = useMemo(() => ({ title, changes: scenarioEffect.changes.map(changeOf) }), [id, version]);
  return (
    <Stack spacing={2}>
      <PageTitle title={title} />
      <BackToList />
      <Head scenario={scenario} />
      <Sharing scenario={scenario} />
      {allowedActions.includes('update') ? (
        <ScenarioEditor scenario={scenario} planVersionId={planVersion.id} start={start} />
      ) : (
        <ScenarioReading scenario={scenario} changes={start.changes} />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <HistoryDrawer resource="scenarios" id={id} name={title} />
        <DeleteScenario scenario={scenario} />
      </Box>
    </Stack>
  );
}

const Head = ({ scenario: { state, ownerName, isMine, planVersion } }: Pick<Answer, 'scenario'>) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
      <StateChip resource="scenarios" state={state} />
      <Typography>{isMine ? translate('whatIf.mine') : translate('whatIf.of', { name: ownerName })}</Typography>
      <Link component={RouterLink} to={`/plans/${planVersion.id}`}>
        {versionName(planVersion, translate)}
      </Link>
    </Box>
  );
};

export const BackToList = () => {
  const translate = useTranslate();
  return (
    <Link component={RouterLink} to="/simulazioni" sx={{ alignSelf: 'start' }}>
      ← {translate('menu.scenarios')}
    </Link>
  );
};
