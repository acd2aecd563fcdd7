import { MESSAGE_STATES } from '@albero/schema/contract';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useListContext, useTranslate } from 'ra-core';
import type { MessageRowFragment } from '../generated/graphql.ts';
import { ActionBar } from '../shared/ActionBar.tsx';
import { showInstant } from '../shared/format.ts';
import { OfficeList } from '../shared/OfficeList.tsx';
import type { Column } from '../shared/Rows.tsx';
import { StateChip } from '../shared/StateChip.tsx';

/** The e-mails on their way: to whom, about what, whether they left. What they say is the person's alone. */
export default function MessageList() {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.messages.fields.${field}`);
  const columns: readonly Column<MessageRowFragment>[] = [
    { label: label('person'), sortBy: 'person', cell: ({ personName }) => personName },
    { label: label('subject'), sortBy: 'subject', cell: ({ subject }) => subject },
    { label: label('createdAt'), sortBy: 'createdAt', cell: ({ createdAt }) => showInstant(createdAt) },
    { label: label('state'), sortBy: 'state', cell: (message) => <MessageState message={message} /> },
  ];
  return (
    <OfficeList columns={columns} searchable={false}>
      <Typography sx={{ mb: 2 }}>{translate('messages.text')}</Typography>
      <StateFilter />
    </OfficeList>
  );
}

const StateFilter = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const chosen = typeof filterValues.state === 'string' ? filterValues.state : '';
  return (
    <TextField
      select
      label={translate('resources.messages.fields.state')}
      value={chosen}
      onChange={({ target }) => setFilters(target.value ? { state: target.value } : {})}
      fullWidth={false}
      sx={{ mb: 2, width: 240 }}
    >
      <MenuItem value="">{translate('messages.all')}</MenuItem>
      {MESSAGE_STATES.map((state) => (
        <MenuItem key={state} value={state}>
          {translate(`states.messages.${state}`)}
        </MenuItem>
      ))}
    </TextField>
  );
};

const MessageState = ({ message }: { readonly message: MessageRowFragment }) => {
  const translate = useTranslate();
  const { state, attempts, sentAt, lastError, subject } = message;
  return (
    <>
      <StateChip resource="messages" state={state} /> {sentAt && showInstant(sentAt)}
      {attempts > 0 && !sentAt && (
        <Typography variant="body2" color="text.secondary">
          {translate('messages.attempts', { smart_count: attempts })}
          {lastError && `: ${lastError}`}
        </Typography>
      )}
      {message.allowedActions.length > 0 && <ActionBar resource="messages" record={message} name={subject} />}
    </>
  );
};
