import type { Resource } from '@albero/schema/contract';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { Actionable } from './ActionBar.tsx';
import { actionWord } from './actionWords.ts';
import { isOfThePerson } from './ofThePerson.ts';
import { Substitutes } from './Substitutes.tsx';

interface WhyBlockedProps {
  /** Where it is known, actions go by the words of the resource and whoever may act instead is named. */
  readonly resource?: Resource;
  readonly record: Actionable;
  /** Which actions matter on this page; all when absent. */
  readonly only?: ((action: string) => boolean) | undefined;
}

/**
 * What this person could do and cannot do now, once for each reason. That one state does not allow what another does is
 * no news: only reasons that tell something are told.
 */
export const WhyBlocked = ({ resource, record, only = () => true }: WhyBlockedProps) => {
  const translate = useTranslate();
  const word = (action: string) =>
    resource ? actionWord(translate, resource, action) : translate(`actions.${action}`);
  const byReason = new Map<string, string[]>();
  for (const { action, reason } of record.blockedActions ?? [])
    if (only(action) && reason !== 'WRONG_STATE') byReason.set(reason, [...(byReason.get(reason) ?? []), action]);

  return [...byReason].map(([reason, actions]) => (
    <Typography key={reason} variant="body2" component="div" color="text.secondary" sx={{ mt: 1 }}>
      {actions.map(word).join(', ')}: {translate('actions.why_not', { reason: translate(`reasons.${reason}`) })}
      {resource && isOfThePerson(reason) && (
        <Substitutes resource={resource} id={record.id} action={actions[0] ?? ''} />
      )}
    </Typography>
  ));
};
