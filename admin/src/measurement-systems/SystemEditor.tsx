import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'ra-core';
import { type KeyboardEvent, useState } from 'react';
import { EditorFoot } from '../objectives/EditorFoot.tsx';
import { ConflictDialog } from '../shared/ConflictDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { Problem } from '../shared/Problem.tsx';
import { BandFields, TermFields } from './BandFields.tsx';
import { BehaviourFields } from './BehaviourFields.tsx';
import { ClusterFields } from './ClusterFields.tsx';
import { differencesOf } from './differences.ts';
import { SystemEditingContext } from './editing.ts';
import { RuleField } from './RuleField.tsx';
import { ScoringFields } from './ScoringFields.tsx';
import { Section } from './Section.tsx';
import { SystemEffect } from './SystemEffect.tsx';
import { put, scoringOf } from './systemForm.ts';
import type { SystemRecord } from './systemRecord.ts';
import { useSystemForm } from './useSystemForm.ts';

const SECTIONS = [
  ['scoring', ScoringFields],
  ['clusters', ClusterFields],
  ['behaviours', BehaviourFields],
  ['bands', BandFields],
  ['terms', TermFields],
] as const;

/** The whole system in one form; its effect on the scores is shown before it is saved. */
export function SystemEditor({ system }: { readonly system: SystemRecord }) {
  const translate = useTranslate();
  const notify = useNotify();
  const editing = useSystemForm(system);
  const { form, change, faults, error, clash, isSaving } = editing;
  const save = async () => {
    if (await editing.save()) notify('measurementSystem.saved', { type: 'success' });
  };
  return (
    <SystemEditingContext
      value={{
        form,
        type: (steps, value) => change(put(form, steps, value)),
        fault: (path) => faults.find((each) => each.path === path),
        isSaving,
      }}
    >
      <Stack
        spacing={2}
        component="form"
        noValidate
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={onSaveKey(() => void save())}
      >
        <DraftNotice draft={editing.draft} />
        {system.opinionFavourable !== null && (
          <Alert severity="warning">{translate('measurementSystem.opinionGoes')}</Alert>
        )}
        <RuleField place={['title']} label={translate('measurementSystem.fields.systemTitle')} required />
        {SECTIONS.map(([name, Fields]) => (
          <Section key={name} title={translate(`measurementSystem.sections.${name}`)}>
            <Fields />
          </Section>
        ))}
        <BeforeSaving scoringJson={JSON.stringify(scoringOf(form))} />
        {error !== null && !clash && (
          <Alert severity="error">
            <Problem error={error} />
          </Alert>
        )}
        <EditorFoot editing={editing} save={() => void save()} />
      </Stack>
      <ConflictDialog
        open={clash !== null}
        differences={clash ? differencesOf(form, clash.form, translate) : []}
        onKeepMine={editing.keepMine}
        onTakeTheirs={editing.takeTheirs}
        onClose={editing.closeClash}
      />
    </SystemEditingContext>
  );
}

/** Worked out only when asked for: what is being typed is rarely whole. */
function BeforeSaving({ scoringJson }: { readonly scoringJson: string }) {
  const translate = useTranslate();
  const [tried, setTried] = useState<string | null>(null);
  return (
    <Section title={translate('measurementSystem.sections.effect')}>
      <Typography>{translate('measurementSystem.effectText')}</Typography>
      <Box>
        <Button variant="outlined" onClick={() => setTried(scoringJson)}>
          {translate(tried === null ? 'measurementSystem.showEffect' : 'measurementSystem.showEffectAgain')}
        </Button>
      </Box>
      {tried !== null && tried !== scoringJson && (
        <Alert severity="info">{translate('measurementSystem.effectOld')}</Alert>
      )}
      {tried !== null && <SystemEffect rules={{ scoringJson: tried }} />}
    </Section>
  );
}

/** Ctrl+S saves, as everywhere else. */
const onSaveKey = (save: () => void) => (event: KeyboardEvent) => {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  save();
};
