import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Digits } from './Digits.tsx';
import { shortResult, titleOf } from './nodeWords.ts';
import { WhyParts } from './WhyParts.tsx';
import { WhySteps } from './WhySteps.tsx';
import { partsOf, type WhyNode } from './whyTree.ts';

interface Props {
  readonly nodes: readonly WhyNode[];
  readonly place: number;
  readonly go: (place: number) => void;
}

/** One step in words: the rule, what went in, what came out, and where it was rounded. */
export function WhyDetail({ nodes, place, go }: Props) {
  const translate = useTranslate();
  const node = nodes[place];
  if (!node) return null;
  const parts = partsOf(nodes)[place] ?? [];
  const parent = node.parent ?? null;
  const isMeasured = node.is === 'indicator' || node.is === 'slice';
  return (
    <Paper variant="outlined" component="section" aria-label={translate('why.step')} aria-live="polite" sx={{ p: 2 }}>
      <Stack spacing={1.5}>
        {parent !== null && (
          <Box>
            <Button size="small" startIcon={<UpIcon aria-hidden />} onClick={() => go(parent)}>
              {translate('why.up', { name: titleOf(nodes[parent] as WhyNode, translate) })}
            </Button>
          </Box>
        )}
        <Box>
          <Typography variant="h3">{titleOf(node, translate)}</Typography>
          <Typography sx={{ fontSize: '1.75rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
            {shortResult(node, translate)}
          </Typography>
        </Box>
        {node.messages.map(({ words, unit }) => (
          <Alert key={`${unit ?? ''}${words}`} severity="info" lang="it">
            {words.charAt(0).toUpperCase() + words.slice(1)}.
          </Alert>
        ))}
        {isMeasured ? <WhySteps node={node} /> : <Mean node={node} />}
        {parts.length > 0 && <WhyParts nodes={nodes} places={parts} go={go} />}
        <Rounding node={node} />
      </Stack>
    </Paper>
  );
}

const Mean = ({ node }: { readonly node: WhyNode }) => {
  const translate = useTranslate();
  return (
    <Typography>
      {translate(node.score ? 'why.mean' : node.state === 'excluded' ? 'why.nothingToMeasure' : 'why.nothingYet')}
    </Typography>
  );
};

const Rounding = ({ node: { score, exact, weight, share, counts } }: { readonly node: WhyNode }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" color="text.secondary" component="div">
      {score && exact && (
        <>
          {translate('why.rounded')} <Digits figure={exact} /> → <Digits figure={score} />.{' '}
        </>
      )}
      {weight && (
        <>
          {translate('why.weightHere')} <Digits figure={weight} />;{' '}
          {counts ? (
            <>
              {translate('why.shareHere')} <Digits figure={share ?? '0'} /> %.
            </>
          ) : (
            translate('why.leftOut')
          )}
        </>
      )}
    </Typography>
  );
};
