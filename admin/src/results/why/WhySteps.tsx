import { Box, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { showDay, showDecimal } from '../../shared/format.ts';
import { Digits } from './Digits.tsx';
import { stepsOf, typedOf } from './steps.ts';
import type { WhyNode } from './whyTree.ts';

/** How the achievement of an indicator came about: from what was typed to what it counts, one line each. */
export function WhySteps({ node }: { readonly node: WhyNode }) {
  const translate = useTranslate();
  const { words, target, value, date, counted, joint, combined } = node;
  return (
    <Box component="ol" sx={{ m: 0, pl: 3.5, display: 'grid', gap: 0.75 }}>
      <Line name={translate('why.steps.state')}>
        {translate(`results.valueStates.${node.valueState ?? 'missing'}`)}
      </Line>
      <TypedLines node={node} />
      {value && (
        <Line name={translate('why.steps.value')}>
          <Digits figure={value} />
        </Line>
      )}
      {date && <Line name={translate('why.steps.date')}>{showDay(date)}</Line>}
      {target && <Line name={translate('results.columns.target')}>{target}</Line>}
      {words && (
        <Line name={translate('why.steps.rule')}>
          <span lang="it">{words}</span>
        </Line>
      )}
      <UsedLines node={node} />
      {joint && <Line name={translate('why.steps.joint')}>{translate(`why.joint.${combined ?? joint}`)}</Line>}
      <LimitLines node={node} />
      <Line name={translate('why.steps.counted')}>
        {counted ? <Digits figure={counted} /> : translate('why.countsNothing')}
      </Line>
    </Box>
  );
}

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <Typography component="li" sx={{ overflowWrap: 'anywhere' }}>
    <Box component="span" sx={{ color: 'text.secondary' }}>
      {name}:
    </Box>{' '}
    <Box component="span" sx={{ fontWeight: 600 }}>
      {children}
    </Box>
  </Typography>
);

const TypedLines = ({ node }: { readonly node: WhyNode }) => {
  const translate = useTranslate();
  return typedOf(node).map(({ name, value }) => (
    <Line key={name} name={translate(`inputLabels.${node.kind}.${name}`)}>
      {typeof value === 'boolean'
        ? translate(value ? 'ra.boolean.true' : 'ra.boolean.false')
        : name === 'date'
          ? showDay(value)
          : showDecimal(value)}
    </Line>
  ));
};

const DAYS: ReadonlySet<string> = new Set(['deadline', 'date']);

const UsedLines = ({ node }: { readonly node: WhyNode }) => {
  const translate = useTranslate();
  return node.using
    .filter(({ name }) => name !== 'date')
    .map(({ name, value }) => (
      <Line key={name} name={translate(`why.using.${name}`)}>
        {DAYS.has(name) ? showDay(value) : showDecimal(value)}
      </Line>
    ));
};

const LimitLines = ({ node }: { readonly node: WhyNode }) => {
  const translate = useTranslate();
  return stepsOf(node).map(({ name, figure, isSame }) => (
    <Line key={name} name={translate(`why.steps.${name}`)}>
      {isSame ? translate('why.unchanged') : <Digits figure={figure} />}
    </Line>
  ));
};
