import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { IconButton, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useEditor } from './editor.ts';
import type { At } from './setEdits.ts';

interface Props {
  readonly at: At;
  readonly name: string;
  /** From 1. */
  readonly place: number;
  readonly count: number;
}

/** Up, down and out, by mouse or keyboard; the keyboard stays on the button it pressed. */
export function OrderButtons({ at, name, place, count }: Props) {
  const translate = useTranslate();
  const { move, remove, focusAfter } = useEditor();
  const id = at.indicator ?? at.objective;
  const step = (by: -1 | 1) => {
    move(at, by, name, place + by);
    const atEnd = place + by === 1 || place + by === count;
    focusAfter(`[data-move="${id}:${atEnd ? -by : by}"]`);
  };
  return (
    <Stack direction="row">
      {([-1, 1] as const).map((by) => (
        <IconButton
          key={by}
          data-move={`${id}:${by}`}
          disabled={by === -1 ? place === 1 : place === count}
          onClick={() => step(by)}
          aria-label={translate(by === -1 ? 'sets.moveUp' : 'sets.moveDown', { name })}
          title={translate(by === -1 ? 'sets.moveUp' : 'sets.moveDown', { name })}
        >
          {by === -1 ? <ArrowUpward fontSize="small" /> : <ArrowDownward fontSize="small" />}
        </IconButton>
      ))}
      <IconButton
        onClick={() => remove(at, name)}
        aria-label={translate('sets.remove', { name })}
        title={translate('sets.remove', { name })}
      >
        <DeleteOutlined fontSize="small" />
      </IconButton>
    </Stack>
  );
}
