import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'ra-core';
import { useMemo, useState } from 'react';
import { MentionableDocument } from '../generated/graphql.ts';
import { useAsk } from '../shared/useAsk.ts';
import type { CommentsAbout } from './about.ts';

export interface Mentioned {
  readonly personId: string;
  readonly name: string;
}

interface MentionFieldProps {
  readonly about: CommentsAbout;
  readonly chosen: readonly Mentioned[];
  readonly choose: (mentions: readonly Mentioned[]) => void;
}

/** Calls persons by name, of those who may read the page. They are asked for when the field is first used. */
export function MentionField({ about: { resource, id }, chosen, choose }: MentionFieldProps) {
  const translate = useTranslate();
  const [isUsed, setUsed] = useState(false);
  const { data, isPending } = useAsk(MentionableDocument, isUsed ? { resource, id } : null);
  // The field forgets what is being typed whenever it is given another list, be it an equal one.
  const value = useMemo(() => [...chosen], [chosen]);

  return (
    <Autocomplete<Mentioned, true>
      multiple
      options={data?.mentionable ?? []}
      value={value}
      loading={isUsed && isPending}
      filterSelectedOptions
      getOptionLabel={({ name }) => name}
      getOptionKey={({ personId }) => personId}
      isOptionEqualToValue={(option, value) => option.personId === value.personId}
      onFocus={() => setUsed(true)}
      onChange={(_, mentions) => choose(mentions.map(({ personId, name }) => ({ personId, name })))}
      noOptionsText={translate('comments.mentionNone')}
      loadingText={translate('app.wait')}
      openText={translate('comments.mention')}
      closeText={translate('actions.close_dialog')}
      clearText={translate('comments.mentionClear')}
      renderInput={(params) => (
        <TextField {...params} label={translate('comments.mention')} helperText={translate('comments.mentionHelp')} />
      )}
    />
  );
}
