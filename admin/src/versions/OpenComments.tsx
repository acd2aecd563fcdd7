import { Alert, AlertTitle, Box, Link } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { CommentedObjectivesDocument } from '../generated/graphql.ts';
import { useAsk } from '../shared/useAsk.ts';
import { isBeingPrepared, type VersionRecord } from './versionRecord.ts';

/** What somebody still asks about the version, to be read before it is approved. */
export function OpenComments({ version }: { readonly version: VersionRecord }) {
  const translate = useTranslate();
  const shown = version.openComments > 0 && isBeingPrepared(version.state);
  const { data } = useAsk(CommentedObjectivesDocument, shown ? { id: version.id } : null);
  if (!shown) return null;
  const objectives = (data?.plan.areas ?? [])
    .flatMap((area) => area.objectives)
    .filter((each) => each.openComments > 0);
  return (
    <Alert severity="info" component="section" aria-label={translate('versions.comments')}>
      <AlertTitle>{translate('versions.openComments', { smart_count: version.openComments })}</AlertTitle>
      {translate('versions.openCommentsText')}
      <Box component="ul" sx={{ pl: 2.5, my: 1 }}>
        {objectives.map(({ id, code, title, openComments }) => (
          <li key={id}>
            <Link component={RouterLink} to={`/objectives/${id}`} color="inherit">
              {code} {title}
            </Link>{' '}
            ({openComments})
          </li>
        ))}
      </Box>
    </Alert>
  );
}
