import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ScenarioPageQuery } from '../generated/graphql.ts';
import { ActionBar } from '../shared/ActionBar.tsx';
import { CopyLine } from '../shared/CopyLine.tsx';

/** Sharing, and the link to copy once it is shared. The link gives no right: it opens for those who may read it. */
export function Sharing({ scenario }: Pick<ScenarioPageQuery, 'scenario'>) {
  const translate = useTranslate();
  const { id, title, state, isMine } = scenario;
  if (!isMine) return null;
  return (
    <Box>
      <ActionBar resource="scenarios" record={scenario} name={title} />
      {state === 'shared' && (
        <Box sx={{ maxWidth: 720 }}>
          <Typography variant="body2">{translate('whatIf.linkText')}</Typography>
          <CopyLine text={addressOf(id)} label={translate('whatIf.link')} />
        </Box>
      )}
    </Box>
  );
}

/** Of this page, whatever is before the route in the address. */
const addressOf = (id: string): string => {
  const { origin, pathname, hash } = window.location;
  return hash ? `${origin}${pathname}#/simulazioni/${id}` : `${origin}/simulazioni/${id}`;
};
