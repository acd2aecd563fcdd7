import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import { showDay } from '../shared/format.ts';
import { DueText } from './DueText.tsx';
import { isUrgent, linkOf, type Task, wordOf } from './taskLinks.ts';

/** One thing to do: how many, until when, and the one button that leads there. */
export const TaskCard = ({ task }: { readonly task: Task }) => {
  const translate = useTranslate();
  const id = useId();
  const otherwise = {
    title: translate('tasks.other', { smart_count: task.count }),
    text: '',
    button: translate('tasks.other_button'),
  };
  const word = wordOf(task);
  const urgent = isUrgent(task);

  return (
    <Paper
      variant="outlined"
      component="li"
      aria-labelledby={id}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 2,
        p: 2,
        borderLeft: 6,
        borderLeftColor: urgent ? 'primary.main' : 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography variant="h2" id={id}>
          {translate(`tasks.${word}`, { smart_count: task.count, _: otherwise.title })}
        </Typography>
        <Typography color="text.secondary">
          {translate(`tasks.${word}_text`, { _: otherwise.text })}
          {task.periodDay && ` ${translate('todo.values_of', { day: showDay(task.periodDay) })}`}
          {task.dueOn && (
            <>
              {' '}
              <DueText day={task.dueOn} />
            </>
          )}
        </Typography>
      </Box>
      <Button component={Link} to={linkOf(task)} variant={urgent ? 'contained' : 'outlined'} aria-describedby={id}>
        {translate(`tasks.${word}_button`, { _: otherwise.button })}
      </Button>
    </Paper>
  );
};
