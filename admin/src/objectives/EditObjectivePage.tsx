import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Box, Link, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useMemo } from 'react';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ObjectiveToEditDocument, type ObjectiveToEditQuery, UpdateObjectiveDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { HistoryDrawer } from '../shared/HistoryDrawer.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { UndoButton } from '../shared/UndoButton.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ObjectiveEditor } from './ObjectiveEditor.tsx';
import { planForm } from './objectiveForm.ts';
import { inputOfForm } from './objectiveInput.ts';
import { useObjectiveEditing } from './useObjectiveEditing.ts';
import { writtenFrom } from './writtenFrom.ts';

type Editable = ObjectiveToEditQuery['objective'];

/** One objective of a draft, to be edited by whoever builds the plan. */
export default function EditObjectivePage() {
  const { id = '' } = useParams();
  const asked = useAsk(ObjectiveToEditDocument, { id });
  return (
    <Loaded asked={asked}>
      {({ objective }) =>
        objective.allowedActions.includes('update') ? (
          <Editing key={objective.id} objective={objective} />
        ) : (
          <Locked objective={objective} />
        )
      }
    </Loaded>
  );
}

function Editing({ objective }: { readonly objective: Editable }) {
  const translate = useTranslate();
  const { id, code, title, version } = objective;
  const name = `${code} ${title}`;
  const start = useMemo(() => planForm(writtenFrom(objective), id), [objective, id]);
  const editing = useObjectiveEditing({
    draftKey: `objectives/${id}/edit`,
    start,
    version,
    send: async (form, expectedVersion) =>
      (await ask(UpdateObjectiveDocument, { input: { id, expectedVersion, objective: inputOfForm(form) } }))
        .updateObjective.version,
    reread: async () => {
      const { objective: now } = await ask(ObjectiveToEditDocument, { id });
      return { version: now.version, form: planForm(writtenFrom(now), id) };
    },
  });
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={translate('objectives.editTitle', { name })} />
      <Way objective={objective} />
      <ObjectiveEditor editing={editing} />
      <Box>
        <UndoButton resource="objectives" record={objective} name={name} />
        <HistoryDrawer resource="objectives" id={id} name={name} />
      </Box>
    </Stack>
  );
}

/** Says why it cannot be edited, and where it can be read. */
function Locked({ objective }: { readonly objective: Editable }) {
  const translate = useTranslate();
  const blocked = objective.blockedActions.find(({ action }) => action === 'update');
  const reason = translate(`reasons.${blocked?.reason ?? 'READ_ONLY'}`);
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={`${objective.code} ${objective.title}`} />
      <Way objective={objective} />
      <Alert severity="info" icon={<LockOutlined />}>
        {translate('sets.locked', { reason })}{' '}
        <Link component={RouterLink} to={`/objectives/${objective.id}`} color="inherit">
          {translate('plan.openObjective')}
        </Link>
      </Alert>
    </Stack>
  );
}

function Way({ objective: { id, versionId, area } }: { readonly objective: Editable }) {
  const translate = useTranslate();
  return (
    <Link component={RouterLink} to={`/plans/${versionId}?node=${id}`} sx={{ alignSelf: 'start' }}>
      ← {area ? `${area.code} ${area.title}` : translate('objectives.inTree')}
    </Link>
  );
}
