import CommentIcon from '@mui/icons-material/ModeCommentOutlined';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'ra-core';

interface OpenCommentsProps {
  readonly count: number;
}

/** How many threads are still open, to be seen before somebody decides; nothing when there are none. */
export const OpenComments = ({ count }: OpenCommentsProps) => {
  const translate = useTranslate();
  if (count === 0) return null;

  return (
    <Chip
      size="small"
      icon={<CommentIcon aria-hidden />}
      label={translate('comments.openChip', { smart_count: count })}
      sx={(theme) => {
        const colour = theme.palette.tokens.states.waiting;
        return {
          color: colour.text,
          backgroundColor: colour.ground,
          border: `1px solid ${colour.border}`,
          fontWeight: 600,
          fontSize: '0.875rem',
          '& .MuiChip-icon': { color: colour.text, fontSize: '1rem' },
        };
      }}
    />
  );
};
