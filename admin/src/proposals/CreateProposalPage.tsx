import { MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { Title } from 'ra-ui-materialui';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { AreaObjectivesDocument, CreateProposalDocument, ObjectiveToEditDocument } from '../generated/graphql.ts';
import { AccessDenied } from '../layout/AccessDenied.tsx';
import { NotFound } from '../layout/NotFound.tsx';
import { codeAfter } from '../objectives/CreateObjectivePage.tsx';
import { ObjectiveEditor } from '../objectives/ObjectiveEditor.tsx';
import { newPlanObjective, type PlanObjectiveForm, planForm } from '../objectives/objectiveForm.ts';
import { inputOfForm } from '../objectives/objectiveInput.ts';
import { useObjectiveEditing } from '../objectives/useObjectiveEditing.ts';
import { writtenFrom } from '../objectives/writtenFrom.ts';
import { ask } from '../providers/api.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { useMe } from '../shared/useMe.ts';
import { useUnits } from '../shared/useUnits.ts';
import { Motivation } from './Motivation.tsx';
import { ownUnits } from './ownUnits.ts';

interface About {
  readonly areaId: string;
  readonly objectiveId: string | null;
  /** What the form begins with, for the unit that proposes. */
  readonly start: (unitId: string) => PlanObjectiveForm;
  readonly title: string;
  /** The units that may propose it. */
  readonly unitIds: readonly string[];
}

/** *Proponi una modifica*: of an own objective, or a new one in an area, while the plan is a draft. */
export default function CreateProposalPage() {
  const [params] = useSearchParams();
  const objectiveId = params.get('objective');
  return objectiveId ? <OfObjective id={objectiveId} /> : <InArea />;
}

function OfObjective({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const asked = useAsk(ObjectiveToEditDocument, { id });
  return (
    <Loaded asked={asked}>
      {({ objective }) => (
        <Page
          about={{
            areaId: objective.area?.id ?? '',
            objectiveId: id,
            start: () => planForm(writtenFrom(objective), id),
            title: translate('proposals.titleChange', { name: `${objective.code} ${objective.title}` }),
            unitIds: objective.units.map((unit) => unit.id),
          }}
        />
      )}
    </Loaded>
  );
}

function InArea() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const { units = [] } = useUnits();
  const asked = useAsk(AreaObjectivesDocument, { id: params.get('version') ?? '' });
  return (
    <Loaded asked={asked}>
      {({ plan }) => {
        const area = plan.areas.find(({ id }) => id === params.get('area'));
        if (!area) return <NotFound />;
        const about: About = {
          areaId: area.id,
          objectiveId: null,
          start: (unitId) => newPlanObjective(codeAfter(area), [unitId]),
          title: translate('proposals.titleNewIn', { area: `${area.code} ${area.title}` }),
          unitIds: units.filter((unit) => unit.kind !== 'body').map((unit) => unit.id),
        };
        return <Page about={about} />;
      }}
    </Loaded>
  );
}

function Page({ about }: { readonly about: About }) {
  const translate = useTranslate();
  const who = useMe();
  const { units } = useUnits();
  const [picked, setPicked] = useState<string | null>(null);
  if (!who || !units) return null;
  const own = ownUnits(who);
  const offered = units.filter(({ id }) => own.has(id) && about.unitIds.includes(id));
  const unitId = picked ?? offered[0]?.id;
  if (!unitId) return <AccessDenied />;
  return (
    <Stack spacing={2} sx={{ maxWidth: 1100 }}>
      <Title title={about.title} />
      <Typography sx={{ maxWidth: '75ch' }}>{translate('proposals.createText')}</Typography>
      {offered.length > 1 && (
        <TextField
          select
          label={translate('proposals.forUnit')}
          value={unitId}
          onChange={(event) => setPicked(event.target.value)}
          sx={{ maxWidth: 420 }}
        >
          {offered.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Creating about={about} unitId={unitId} />
    </Stack>
  );
}

function Creating({ about, unitId }: { readonly about: About; readonly unitId: string }) {
  const notify = useNotify();
  const navigate = useNavigate();
  const { areaId, objectiveId } = about;
  // What the form begins with is read once: the draft holds what is typed from then on.
  const start = useMemo(() => about.start(unitId), [about, unitId]);
  const editing = useObjectiveEditing({
    draftKey: `proposals/new/${objectiveId ?? areaId}`,
    start,
    version: 0,
    send: async (form) => {
      const motivation = form.motivation.trim() || null;
      const input = { areaId, objectiveId, unitId, motivation, objective: inputOfForm(form) };
      const { createProposal } = await ask(CreateProposalDocument, { input });
      notify('proposals.created', { type: 'success' });
      navigate(`/proposals/${createProposal.id}`);
      return createProposal.version;
    },
    reread: null,
  });
  return (
    <ObjectiveEditor editing={editing}>
      <Motivation editing={editing} />
    </ObjectiveEditor>
  );
}
