import SwapIcon from '@mui/icons-material/SwapHorizOutlined';
import { Box, IconButton, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type VersionRow, versionName } from './versionRecord.ts';

interface Props {
  readonly versions: readonly VersionRow[];
  readonly fromId: string;
  readonly toId: string;
  readonly pick: (fromId: string, toId: string) => void;
}

/** Which two versions: the one before and the one after, of the same year or of two. */
export function PickVersions({ versions, fromId, toId, pick }: Props) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', displayPrint: 'none' }}>
      <Pick label={translate('compare.from')} id={fromId} versions={versions} pick={(id) => pick(id, toId)} />
      <IconButton
        onClick={() => pick(toId, fromId)}
        aria-label={translate('compare.swap')}
        title={translate('compare.swap')}
      >
        <SwapIcon />
      </IconButton>
      <Pick label={translate('compare.to')} id={toId} versions={versions} pick={(id) => pick(fromId, id)} />
    </Box>
  );
}

interface PickProps {
  readonly label: string;
  readonly id: string;
  readonly versions: readonly VersionRow[];
  readonly pick: (id: string) => void;
}

function Pick({ label, id, versions, pick }: PickProps) {
  const translate = useTranslate();
  const known = versions.some((version) => version.id === id);
  return (
    <TextField
      select
      label={label}
      value={known ? id : ''}
      onChange={(event) => pick(event.target.value)}
      sx={{ flex: '1 1 240px', maxWidth: 420 }}
    >
      {versions.map((version) => (
        <MenuItem key={version.id} value={version.id}>
          {versionName(version, translate)} · {translate(`states.plans.${version.state}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}
