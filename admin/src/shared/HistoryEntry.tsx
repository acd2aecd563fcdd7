import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { HistoryQuery } from '../generated/graphql.ts';
import { showInstant } from './format.ts';

type Act = HistoryQuery['history'][number];

/** One act: what was done, by whom and in which capacity, when and why; the changed fields on request. */
export const HistoryEntry = ({ act, resource }: { readonly act: Act; readonly resource: string }) => {
  const translate = useTranslate();
  const stateWord = (state: string) => translate(`states.${resource}.${state}`, { _: state });
  const role = act.role ? ` (${translate(`roles.${act.role}`)})` : '';

  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: 'primary.main', pl: 2, py: 0.5, my: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>{translate(`history.acts.${act.action}`, { _: act.action })}</Typography>
      <Typography variant="body2">
        {act.personName ?? translate('history.by_product')}
        {role}, {showInstant(act.at)}
      </Typography>
      {act.fromState && act.toState && act.fromState !== act.toState && (
        <Typography variant="body2">
          {translate('history.from_to', { from: stateWord(act.fromState), to: stateWord(act.toState) })}
        </Typography>
      )}
      {act.reason && <Typography sx={{ mt: 0.5 }}>{translate('history.reason', { reason: act.reason })}</Typography>}
      <Changes json={act.changesJson} />
    </Box>
  );
};

const Changes = ({ json }: { readonly json: string | null | undefined }) => {
  const translate = useTranslate();
  const changes = readChanges(json);
  if (changes.length === 0) return null;

  return (
    <details>
      <summary>{translate('history.changes')}</summary>
      {changes.map(([field, before, after]) => (
        <Box key={field} sx={{ my: 1, overflowWrap: 'anywhere' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {translate(`history.fields.${field}`, { _: field })}
          </Typography>
          <Typography variant="body2">{translate('history.before', { value: before })}</Typography>
          <Typography variant="body2">{translate('history.after', { value: after })}</Typography>
        </Box>
      ))}
    </details>
  );
};

/** `{ field: [before, after] }`; anything else is no list of changes and shows nothing. */
function readChanges(json: string | null | undefined): [string, string, string][] {
  if (!json) return [];
  const changes: unknown = JSON.parse(json);
  if (typeof changes !== 'object' || changes === null) return [];
  return Object.entries(changes).flatMap(([field, pair]): [string, string, string][] =>
    Array.isArray(pair) ? [[field, inWords(pair[0]), inWords(pair[1])]] : [],
  );
}

const inWords = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
