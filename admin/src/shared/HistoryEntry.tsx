import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { HistoryQuery } from '../generated/graphql.ts';
import { showInstant } from './format.ts';
import { actWord, changesInWords } from './historyWords.ts';

type Act = HistoryQuery['history'][number];

/** One act: what was done, by whom, for whom and in which capacity, when and why; the changed fields on request. */
export const HistoryEntry = ({ act, resource }: { readonly act: Act; readonly resource: string }) => {
  const translate = useTranslate();
  const states = resource === 'individualMeasurements' ? 'measurements' : resource;
  const stateWord = (state: string) => translate(`states.${states}.${state}`, { _: state });
  const role = act.role ? ` (${translate(`roles.${act.role}`)})` : '';
  const name = act.personName ?? translate('history.by_product');
  const other = act.onBehalfOfName;

  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: 'primary.main', pl: 2, py: 0.5, my: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>{actWord(translate, resource, act.action)}</Typography>
      <Typography variant="body2">
        {other ? translate('history.on_behalf', { name, other }) : name}
        {role}, {showInstant(act.at)}
      </Typography>
      {act.fromState && act.toState && act.fromState !== act.toState && (
        <Typography variant="body2">
          {translate('history.from_to', { from: stateWord(act.fromState), to: stateWord(act.toState) })}
        </Typography>
      )}
      {act.reason && <Typography sx={{ mt: 0.5 }}>{translate('history.reason', { reason: act.reason })}</Typography>}
      <Changes act={act} resource={resource} />
    </Box>
  );
};

const Changes = ({ act, resource }: { readonly act: Act; readonly resource: string }) => {
  const translate = useTranslate();
  const changes = changesInWords(translate, { ...act, resource });
  if (changes.length === 0) return null;

  return (
    <details>
      <summary>{translate('history.changes')}</summary>
      {changes.map(({ field, before, after }) => (
        <Box key={field} sx={{ my: 1, overflowWrap: 'anywhere' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {field}
          </Typography>
          <Typography variant="body2">{translate('history.before', { value: before })}</Typography>
          <Typography variant="body2">{translate('history.after', { value: after })}</Typography>
        </Box>
      ))}
    </details>
  );
};
