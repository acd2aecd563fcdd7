import { Box, Chip, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDay, showDecimal } from '../shared/format.ts';
import type { Change, FieldChange, IndicatorChange, ObjectiveChange, SetChanges } from './setChanges.ts';
import type { Piece } from './wordDiff.ts';

/** What changed, objective by objective and field by field; what stayed the same is left out. */
export function ChangesView({ changes }: { readonly changes: SetChanges }) {
  const translate = useTranslate();
  return (
    <Stack spacing={2}>
      {changes.reordered && <Typography>{translate('sets.reordered')}</Typography>}
      {changes.objectives
        .filter((objective) => objective.change !== 'same')
        .map((objective) => (
          <ChangedObjective key={objective.id} objective={objective} />
        ))}
    </Stack>
  );
}

function ChangedObjective({ objective }: { readonly objective: ObjectiveChange }) {
  return (
    <Box component="article" sx={{ borderLeft: 4, borderColor: 'primary.main', pl: 1.5 }}>
      <Typography variant="h3" sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        {objective.code} {objective.title} <Mark change={objective.change} />
      </Typography>
      <Fields fields={objective.fields} />
      {objective.indicators
        .filter((indicator) => indicator.change !== 'same')
        .map((indicator) => (
          <ChangedIndicator key={indicator.id} indicator={indicator} />
        ))}
    </Box>
  );
}

function ChangedIndicator({ indicator }: { readonly indicator: IndicatorChange }) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 1, pl: 1.5 }}>
      <Typography sx={{ fontWeight: 600, display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        {translate('sets.indicator')}: {indicator.name} <Mark change={indicator.change} />
      </Typography>
      <Fields fields={indicator.fields} />
    </Box>
  );
}

/** New and gone in words; what changed inside is told field by field. */
function Mark({ change }: { readonly change: Change }) {
  const translate = useTranslate();
  if (change !== 'added' && change !== 'removed') return null;
  return <Chip size="small" variant="outlined" label={translate(`sets.change.${change}`)} />;
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }) {
  const translate = useTranslate();
  if (fields.length === 0) return null;
  return (
    <Box component="dl" sx={{ m: 0, mt: 0.5 }}>
      {fields.map((change) => (
        <Box key={change.field} sx={{ mb: 0.75 }}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {translate(`sets.fields.${change.field}`)}
          </Typography>
          <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {change.pieces ? <Words pieces={change.pieces} /> : <BeforeAfter change={change} />}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** Deleted words are struck out, new ones underlined: both marked by their element, not by colour alone. */
function Words({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, index) => {
    if (piece.kind === 'same') return <span key={index}>{piece.text}</span>;
    return (
      <Box
        key={index}
        component={piece.kind === 'added' ? 'ins' : 'del'}
        sx={(theme) => {
          const { text, ground } = theme.palette.tokens.states[piece.kind === 'added' ? 'done' : 'returned'];
          return { color: text, bgcolor: ground, px: 0.25, borderRadius: 0.5 };
        }}
      >
        {piece.text}
      </Box>
    );
  });
}

function BeforeAfter({ change }: { readonly change: FieldChange }) {
  const translate = useTranslate();
  const shown = (value: string | null) =>
    value === null ? translate('conflict.empty') : shownField(change.field, value, translate);
  return (
    <>
      <del>{shown(change.before)}</del> → <strong>{shown(change.after)}</strong>
    </>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

const DECIMALS = ['weight', 'baselineValue', 'scaleMin', 'scaleMax'];

function shownField(field: string, value: string, translate: Translate): string {
  if (field === 'kind') return translate(`kinds.${value}`);
  if (field === 'baselineDate') return showDay(value);
  return DECIMALS.includes(field) ? showDecimal(value) : value;
}
