import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { ExplainTriedDocument } from '../generated/graphql.ts';
import { WhyFrame, WhyPanes } from '../results/why/WhyDrawer.tsx';
import { type WhyAt, whyOf } from '../results/why/whyAddress.ts';
import { showDay } from '../shared/format.ts';
import { Loaded } from '../shared/Loaded.tsx';
import { useAsk } from '../shared/useAsk.ts';
import type { TriedOver } from './Effect.tsx';
import { asInput } from './useScenarioForm.ts';

/** How a score would come about, over the page: open while the address says so. */
export function TriedWhy({ tried }: { readonly tried: TriedOver }) {
  const [params] = useSearchParams();
  return whyOf(params) && <WhyFrame>{(at) => <Explained tried={tried} at={at} />}</WhyFrame>;
}

function Explained({ tried: { changes, ...over }, at }: { readonly tried: TriedOver; readonly at: WhyAt }) {
  const translate = useTranslate();
  const { kind, code = null, indicator = null } = at;
  const asked = { ...over, changes: asInput(changes), node: { kind, code, indicator } };
  const answer = useAsk(ExplainTriedDocument, asked);
  return (
    <Loaded asked={answer}>
      {({ explainTried: { day, nodes } }) => (
        <>
          <Typography color="text.secondary">{translate('whatIf.whyStanding', { day: showDay(day) })}</Typography>
          <WhyPanes nodes={nodes} at={at} />
        </>
      )}
    </Loaded>
  );
}
