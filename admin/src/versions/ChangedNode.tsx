import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { Piece } from '../individual-sets/wordDiff.ts';
import { ChangeMark } from './ChangeMark.tsx';
import { type Change, type FieldChange, type NodeChange, shownText, sidesOf } from './comparison.ts';

/** One area, objective or indicator that differs: what it is, and field by field how it read and how it reads. */
export function ChangedNode({ node }: { readonly node: NodeChange }) {
  const translate = useTranslate();
  const kind = translate(`compare.kind.${node.kind}`);
  return (
    <Paper
      variant="outlined"
      component="article"
      aria-label={`${kind} ${node.code ?? ''} ${node.title}`}
      sx={{ p: { xs: 1.5, sm: 2 }, breakInside: 'avoid' }}
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 0.5 }}>
        <ChangeMark change={node.change as Change} />
        <Typography variant="body2" color="text.secondary">
          {kind}
        </Typography>
      </Box>
      <Typography variant="h3" component="h4" sx={{ overflowWrap: 'anywhere' }}>
        {[node.code, node.title].filter(Boolean).join(' ')}
      </Typography>
      {node.fields.map((field) => (
        <Field key={field.field} field={field} change={node.change as Change} />
      ))}
    </Paper>
  );
}

/** Two columns on a desk, one above the other on a phone; of what is new or gone there is one side only. */
function Field({ field: { field, before, after }, change }: { readonly field: FieldChange; readonly change: Change }) {
  const translate = useTranslate();
  const label = translate(`sets.fields.${field}`, { _: translate(`compare.fields.${field}`, { _: field }) });
  const sides = sidesOf(shownField(field, before, translate), shownField(field, after, translate));
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="caption" color="text.secondary" component="h5" sx={{ m: 0, fontWeight: 600 }}>
        {label}
      </Typography>
      <Box
        sx={{ display: 'grid', gap: { xs: 0.5, sm: 2 }, gridTemplateColumns: { sm: '1fr 1fr' }, '@media print': TWO }}
      >
        {change !== 'added' && <Side label={translate('compare.before')} pieces={sides.before} />}
        {change !== 'removed' && <Side label={translate('compare.after')} pieces={sides.after} />}
      </Box>
    </Box>
  );
}

const TWO = { gridTemplateColumns: '1fr 1fr' };

function Side({ label, pieces }: { readonly label: string; readonly pieces: readonly Piece[] }) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Typography variant="caption" component="span" color="text.secondary">
        {label}:{' '}
      </Typography>
      <Typography variant="body2" component="span" sx={{ whiteSpace: 'pre-wrap' }}>
        {pieces.length === 0
          ? translate('conflict.empty')
          : pieces.map((piece, index) => <Words key={index} piece={piece} />)}
      </Typography>
    </Box>
  );
}

/** Gone words are struck out, new ones underlined: by their element, not by colour alone. */
function Words({ piece: { kind, text } }: { readonly piece: Piece }) {
  if (kind === 'same') return <span>{text}</span>;
  return (
    <Box
      component={kind === 'added' ? 'ins' : 'del'}
      sx={(theme) => {
        const tone = theme.palette.tokens.states[kind === 'added' ? 'done' : 'returned'];
        return { color: tone.text, bgcolor: tone.ground, px: 0.25, borderRadius: 0.5 };
      }}
    >
      {text}
    </Box>
  );
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** Closed words are told in the reader's language. */
const WORDS: Readonly<Record<string, string>> = { kind: 'kinds', pooling: 'poolings', operator: 'operators' };

function shownField(field: string, value: string | null | undefined, translate: Translate): string {
  const words = WORDS[field];
  if (words && value) return translate(`${words}.${value}`, { _: value });
  if (value === 'true' || value === 'false') return translate(`ra.boolean.${value}`);
  return shownText(value);
}
