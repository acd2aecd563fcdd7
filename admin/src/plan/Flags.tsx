import HelpOutline from '@mui/icons-material/HelpOutline';
import ScaleOutlined from '@mui/icons-material/ScaleOutlined';
import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import type { PlanNode } from './planNodes.ts';

/** What somebody has to settle: a doubt of reading, a weight that is not there. Said in words, not by colour alone. */
export function Flags({ node }: { readonly node: PlanNode }) {
  const translate = useTranslate();
  return (
    <>
      {node.weight === null && <Flag icon={<ScaleOutlined fontSize="inherit" />}>{translate('plan.noWeight')}</Flag>}
      {node.doubt && <Flag icon={<HelpOutline fontSize="inherit" />}>{translate('plan.doubt')}</Flag>}
    </>
  );
}

function Flag({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <Stack component="span" direction="row" spacing={0.5} sx={{ alignItems: 'center', color: 'warning.main' }}>
      {icon}
      <Typography component="span" variant="caption" sx={{ fontWeight: 600 }}>
        {children}
      </Typography>
    </Stack>
  );
}
