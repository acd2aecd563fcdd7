import { distributeEqually } from '@albero/schema/rules';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { showDecimal } from './format.ts';

interface Props {
  readonly names: readonly string[];
  /** @param weights one for each name, in their order, making exactly 100,00 */
  readonly give: (weights: readonly string[]) => void;
}

/** Equal weights as the plan makes them (11 x 8,33 + 8,37); where something remains, one is chosen to carry it. */
export const DistributeEqually = ({ names, give }: Props) => {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (names.length < 2) return null;
  const weights = distributeEqually(names.length);
  const remains = new Set(weights).size > 1;
  const choose = (place: number) => {
    setAnchor(null);
    give(distributeEqually(names.length, place));
  };
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        aria-haspopup={remains ? 'menu' : undefined}
        onClick={(event) => (remains ? setAnchor(event.currentTarget) : choose(0))}
      >
        {translate('weights.distribute')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {/* A subheader: the menu gives the keyboard to the first item, never to this sentence. */}
        <ListSubheader role="presentation" disableSticky sx={SENTENCE}>
          {translate('weights.remainderOn', { each: showDecimal(weights[1]), rest: showDecimal(weights[0]) })}
        </ListSubheader>
        {names.map((name, place) => (
          // The same name may stand there twice: only the place tells them apart.
          <MenuItem key={`${place} ${name}`} onClick={() => choose(place)} sx={{ whiteSpace: 'normal', maxWidth: 420 }}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};

const SENTENCE = { py: 1, maxWidth: 420, lineHeight: 1.5, color: 'text.primary', bgcolor: 'transparent' };
