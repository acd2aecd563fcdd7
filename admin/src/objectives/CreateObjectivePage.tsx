import { Link, Stack } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useMemo, useState } from 'react';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';
import { AreaObjectivesDocument, type AreaObjectivesQuery, CreateObjectiveDocument } from '../generated/graphql.ts';
import { nextCode } from '../individual-sets/setForm.ts';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import { NotFound } from '../layout/NotFound.tsx';
import { ask } from '../providers/api.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { ObjectiveEditor } from './ObjectiveEditor.tsx';
import { newPlanObjective } from './objectiveForm.ts';
import { inputOfForm } from './objectiveInput.ts';
import { useObjectiveEditing } from './useObjectiveEditing.ts';

export type AreaOfPlan = AreaObjectivesQuery['plan']['areas'][number];

/** A new objective in an area of a draft. */
export default function CreateObjectivePage() {
  const { id = '', areaId = '' } = useParams();
  const asked = useAsk(AreaObjectivesDocument, { id });
  return (
    <Loaded asked={asked}>
      {({ plan }) => {
        const area = plan.areas.find((each) => each.id === areaId);
        if (!area) return <NotFound />;
        return plan.allowedActions.includes('update') ? <Creating versionId={id} area={area} /> : <AccessDenied />;
      }}
    </Loaded>
  );
}

function Creating({ versionId, area }: { readonly versionId: string; readonly area: AreaOfPlan }) {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const [made, setMade] = useState<string | null>(null);
  const start = useMemo(() => newPlanObjective(codeAfter(area)), [area]);
  const editing = useObjectiveEditing({
    draftKey: `areas/${area.id}/objectives/new`,
    start,
    version: 0,
    send: async (form) => {
      const input = { areaId: area.id, objective: inputOfForm(form) };
      const { createObjective } = await ask(CreateObjectiveDocument, { input });
      setMade(createObjective.id);
      notify('objectives.created', { type: 'success', messageArgs: { name: form.code } });
      navigate(`/plans/${versionId}?node=${createObjective.id}`);
      return createObjective.version;
    },
    reread: null,
  });
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={translate('objectives.newIn', { area: area.code })} />
      <Link component={RouterLink} to={`/plans/${versionId}?node=${area.id}`} sx={{ alignSelf: 'start' }}>
        ← {area.code} {area.title}
      </Link>
      {made === null && <ObjectiveEditor editing={editing} />}
    </Stack>
  );
}

/** `01.09` is followed by `01.10`; an empty area begins with its own code. */
export function codeAfter({ code, objectives }: Pick<AreaOfPlan, 'code' | 'objectives'>): string {
  const last = objectives.at(-1)?.code;
  return last ? nextCode({ objectives: objectives.map((each) => ({ code: each.code })) }, code) : `${code}.01`;
}
