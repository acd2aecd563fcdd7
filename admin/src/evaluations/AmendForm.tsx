import { Alert, Box, Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { AskDialog } from '../shared/AskDialog.tsx';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { Problem } from '../shared/Problem.tsx';
import { amendForm, changesIn } from './amending.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { byWords } from './Behaviours.tsx';
import { MarkFields } from './MarkFields.tsx';
import { Section } from './Section.tsx';
import { type SheetRecord, sheetName } from './sheetRecord.ts';
import { type Amending, useAmending } from './useAmending.ts';

/** Other marks, the reason, and what changes by them before it is confirmed. */
export function AmendForm({ sheet }: { readonly sheet: SheetRecord }) {
  const translate = useTranslate();
  const amending = useAmending(sheet);
  const { draft, form, faults, tried, change } = amending;
  const lacksReason = tried && faults.some(({ path }) => path === 'reason');
  return (
    <Section title={translate('sheets.amend.heading')} text={translate('sheets.amend.text')}>
      <Stack spacing={2} component="form" noValidate onSubmit={(event) => event.preventDefault()}>
        <DraftNotice draft={draft} />
        <WhoseMarks sheet={sheet} amending={amending} />
        <MarkFields rules={sheet} form={form} change={change} faults={faults} tried={tried} />
        <TextField
          label={translate('sheets.amend.reason')}
          value={form.reason}
          required
          multiline
          minRows={3}
          error={lacksReason}
          helperText={translate(lacksReason ? 'sheets.amend.reasonNeeded' : 'sheets.amend.reasonHelp')}
          onChange={(event) => change({ reason: event.target.value })}
        />
        <BeforeAfter changes={changesIn(sheet, form)} />
        {tried && faults.some(({ path }) => path === 'marks') && (
          <Alert severity="error">{translate('sheets.amend.nothing')}</Alert>
        )}
        <Box>
          <Button variant="contained" onClick={amending.ask}>
            {translate('actions.amend')}
          </Button>
        </Box>
      </Stack>
      {amending.asking && <Confirm sheet={sheet} amending={amending} />}
    </Section>
  );
}

interface Props {
  readonly sheet: SheetRecord;
  readonly amending: Amending;
}

/** Of several evaluators the marks of one are changed at a time. */
function WhoseMarks({ sheet, amending: { form, change } }: Props) {
  const translate = useTranslate();
  if (sheet.byEvaluators.length < 2) return null;
  return (
    <TextField
      select
      label={translate('sheets.amend.whose')}
      value={form.evaluatorId}
      onChange={(event) => change({ ...amendForm(sheet, event.target.value), reason: form.reason })}
    >
      {sheet.byEvaluators.map((part) => (
        <MenuItem key={part.evaluatorId} value={part.evaluatorId}>
          {byWords(part, true, translate)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Confirm({ sheet, amending: { form, sending, dismiss } }: Props) {
  const translate = useTranslate();
  const verb = translate('actions.amend');
  return (
    <AskDialog
      title={translate('confirm.ask', { action: verb, name: sheetName(sheet) })}
      confirmLabel={verb}
      waiting={sending.isPending}
      problem={sending.error ? <Problem error={sending.error} /> : null}
      onConfirm={() => sending.mutate()}
      onClose={dismiss}
    >
      <Typography sx={{ mb: 2 }}>{translate('sheets.amend.confirm', { number: sheet.number + 1 })}</Typography>
      <BeforeAfter changes={changesIn(sheet, form)} />
    </AskDialog>
  );
}
