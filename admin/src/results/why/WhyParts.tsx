import { Link, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Digits } from './Digits.tsx';
import { shortResult, titleOf } from './nodeWords.ts';
import type { WhyNode } from './whyTree.ts';

interface Props {
  readonly nodes: readonly WhyNode[];
  /** The parts of the step that is open. */
  readonly places: readonly number[];
  readonly go: (place: number) => void;
}

/** What a score is made of, with each weight as the plan has it and as it counts; every line leads down. */
export function WhyParts({ nodes, places, go }: Props) {
  const translate = useTranslate();
  const isWeighted = places.some((place) => nodes[place]?.weight);
  return (
    <TableContainer component={Paper} variant="outlined" tabIndex={0} role="region" aria-label={translate('why.parts')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('why.part')}</TableCell>
            {isWeighted && <TableCell align="right">{translate('why.weight')}</TableCell>}
            {isWeighted && <TableCell align="right">{translate('why.share')}</TableCell>}
            <TableCell align="right">{translate('why.result')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {places.map((place) => {
            const node = nodes[place] as WhyNode;
            return (
              <TableRow key={place} hover>
                <TableCell component="th" scope="row">
                  <Link component="button" type="button" onClick={() => go(place)} sx={{ textAlign: 'left' }}>
                    {titleOf(node, translate)}
                  </Link>
                </TableCell>
                {isWeighted && <TableCell align="right">{node.weight && <Digits figure={node.weight} />}</TableCell>}
                {isWeighted && (
                  <TableCell align="right">
                    {node.counts ? (
                      <>
                        <Digits figure={node.share ?? '0'} /> %
                      </>
                    ) : (
                      translate('why.notCounting')
                    )}
                  </TableCell>
                )}
                <TableCell align="right">{shortResult(node, translate)}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
