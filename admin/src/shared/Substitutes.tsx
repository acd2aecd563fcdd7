import type { Resource } from '@albero/schema/contract';
import { useTranslate } from 'ra-core';
import { SubstitutesDocument } from '../generated/graphql.ts';
import { useAsk } from './useAsk.ts';

interface Props {
  readonly resource: Resource;
  readonly id: string;
  readonly action: string;
}

/** Who may do now what this person may not: with the role, and in whose place. */
export const Substitutes = ({ resource, id, action }: Props) => {
  const translate = useTranslate();
  const { data } = useAsk(SubstitutesDocument, { resource, id, action });
  if (!data) return null;
  if (data.substitutes.length === 0) return <div>{translate('substitutes.none')}</div>;
  const names = data.substitutes.map(({ name, role, onBehalfOfName }) =>
    translate(onBehalfOfName ? 'substitutes.inPlaceOf' : 'substitutes.person', {
      name,
      role: translate(`roles.${role}`),
      other: onBehalfOfName ?? '',
    }),
  );
  return <div>{translate('substitutes.may', { names: names.join('; ') })}</div>;
};
