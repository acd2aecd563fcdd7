import { Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { showDecimal } from '../shared/format.ts';
import { WeightTotal } from '../shared/WeightTotal.tsx';
import { decimalOf, type Unweighted, type Weights } from './setInput.ts';

interface Props {
  readonly weights: Weights;
  /** As typed. */
  readonly all: readonly string[];
  readonly give: (to: Unweighted, weight: string) => void;
}

/** The total against 100,00, always in sight, with the one button that gives what is missing to whom has none. */
export function WeightHelp({ weights, all, give }: Props) {
  const translate = useTranslate();
  const { offer, missing } = weights;
  const figure = showDecimal(missing);
  return (
    <Box sx={{ position: 'sticky', top: 0, zIndex: 5, bgcolor: 'background.default', py: 0.5 }}>
      <WeightTotal weights={all.map(decimalOf)}>
        {offer && (
          <Button
            variant="contained"
            size="small"
            onClick={() => give(offer, missing.replace('.', ','))}
            sx={{ textAlign: 'left', maxWidth: '100%' }}
          >
            {translate('sets.giveMissing', { weight: figure, name: shortened(offer.name || offer.code) })}
          </Button>
        )}
      </WeightTotal>
    </Box>
  );
}

const LONGEST = 60;
const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name);
