import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { NotificationsDocument, type NotificationsQuery, SetDigestDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { ErrorState } from '../shared/ErrorState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { useAsk } from '../shared/useAsk.ts';
import { CalendarLink } from './CalendarLink.tsx';

/** What the product tells me unasked: the daily mail, and the days that count in my own calendar. */
export default function NotificationsPage() {
  const translate = useTranslate();
  const asked = useAsk(NotificationsDocument, {});
  return (
    <Box sx={{ maxWidth: 720 }}>
      <PageTitle title={translate('notifications.title')} />
      <Paper variant="outlined" component="section" aria-labelledby="by-mail" sx={{ p: 2, mb: 2 }}>
        <Typography variant="h2" id="by-mail">
          {translate('notifications.mail')}
        </Typography>
        <Loaded asked={asked}>{({ me }) => <Digest me={me} onDone={asked.refetch} />}</Loaded>
      </Paper>
      <CalendarLink />
    </Box>
  );
}

interface DigestProps {
  readonly me: NotificationsQuery['me'];
  readonly onDone: () => void;
}

const Digest = ({ me: { email, digest }, onDone }: DigestProps) => {
  const translate = useTranslate();
  const { mutate, error, isPending } = useMutation({
    mutationFn: (wanted: boolean) => ask(SetDigestDocument, { input: { digest: wanted } }),
    onSuccess: onDone,
  });
  return (
    <>
      <Typography sx={{ my: 1 }}>
        {email ? translate('notifications.to', { email }) : translate('notifications.no_address')}
      </Typography>
      {error && <ErrorState error={error} />}
      <FormControlLabel
        control={<Switch checked={digest} disabled={isPending} onChange={(_, wanted) => mutate(wanted)} />}
        label={translate('notifications.digest')}
      />
      <Typography color="text.secondary">{translate('notifications.digest_text')}</Typography>
    </>
  );
};
