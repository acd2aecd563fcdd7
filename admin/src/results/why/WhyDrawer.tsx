import CloseIcon from '@mui/icons-material/CloseOutlined';
import { Box, Drawer, IconButton, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type ReactNode, useId } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { WhyDocument } from '../../generated/graphql.ts';
import { showDay } from '../../shared/format.ts';
import { Loaded } from '../../shared/Loaded.tsx';
import { useAsk } from '../../shared/useAsk.ts';
import type { AskedScores } from '../asked.ts';
import { Recompute } from './Recompute.tsx';
import { WhyDetail } from './WhyDetail.tsx';
import { WhyTree } from './WhyTree.tsx';
import { type WhyAt, whyOf, withWhy } from './whyAddress.ts';
import { placeIn, type WhyNode } from './whyTree.ts';

/** How a score came about, over the page that shows it: open while the address says so. */
export default function WhyDrawer({ asked }: { readonly asked: AskedScores }) {
  return <WhyFrame>{(at) => <Explained asked={asked} at={at} />}</WhyFrame>;
}

/** The drawer itself, around whatever explains the score that the address names. */
export function WhyFrame({ children }: { readonly children: (at: WhyAt) => ReactNode }) {
  const translate = useTranslate();
  const titleId = useId();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const at = whyOf(params);
  const close = () => navigate({ search: withWhy(params, null) }, { replace: true });
  return (
    <Drawer
      anchor="right"
      open={at !== null}
      onClose={close}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-modal': true,
          'aria-labelledby': titleId,
          sx: { width: 'min(100vw, 1040px)', p: 2 },
        },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'start', gap: 1 }}>
        <Typography id={titleId} variant="h2" sx={{ flexGrow: 1 }}>
          {translate('why.title')}
        </Typography>
        <IconButton aria-label={translate('actions.close_dialog')} onClick={close} autoFocus>
          <CloseIcon />
        </IconButton>
      </Box>
      {at && children(at)}
    </Drawer>
  );
}

function Explained({ asked, at }: { readonly asked: AskedScores; readonly at: WhyAt }) {
  const translate = useTranslate();
  const { kind, code = null, indicator = null } = at;
  const answer = useAsk(WhyDocument, { ...asked, node: { kind, code, indicator } });
  return (
    <Loaded asked={answer}>
      {({ explanation: { day, final, nodes } }) => {
        return (
          <>
            <Typography color="text.secondary">
              {translate(`results.standing.${asked.values}`)} · {translate('results.until', { day: showDay(day) })} ·{' '}
              {translate(final ? 'results.standing.final' : 'results.standing.interim')}
            </Typography>
            <WhyPanes nodes={nodes} at={at} />
            <Recompute asked={asked} day={day} final={final} />
          </>
        );
      }}
    </Loaded>
  );
}

/** The whole tree beside the one step that is open; what is a single step needs no tree. */
export function WhyPanes({ nodes, at }: { readonly nodes: readonly WhyNode[]; readonly at: WhyAt }) {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const step = placeIn(nodes, String(at.step ?? 0));
  const go = (place: number) => navigate({ search: withWhy(params, { ...at, step: place }) }, { replace: true });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        my: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: nodes.length > 1 ? 'minmax(0, 2fr) minmax(0, 3fr)' : '1fr' },
      }}
    >
      {nodes.length > 1 && <WhyTree nodes={nodes} chosen={step} choose={go} />}
      <WhyDetail nodes={nodes} place={step} go={go} />
    </Box>
  );
}
