import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'ra-core';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router-dom';
import type { AlberoDataProvider } from '../providers/dataProvider.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ErrorState } from '../shared/ErrorState.tsx';
import { showDay } from '../shared/format.ts';
import { LoadingState } from '../shared/LoadingState.tsx';
import { PageTitle } from '../shared/PageTitle.tsx';
import { useMayEver, useMe } from '../shared/useMe.ts';
import { Deadlines } from './Deadlines.tsx';
import { Progress } from './Progress.tsx';
import { TaskCard } from './TaskCard.tsx';
import { isUrgent, type Task } from './taskLinks.ts';

// Charts are for whoever looks at results: the first page of all others does not load them.
const BodyScore = lazy(() => import('./BodyScore.tsx'));

/** What must I do now? */
export default function Dashboard() {
  const translate = useTranslate();
  const may = useMayEver();
  const { tasks } = useDataProvider<AlberoDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ['tasks'], queryFn: tasks, staleTime: 0 });

  return (
    <Box sx={{ maxWidth: 1040 }}>
      <PageTitle title={translate('todo.title')} />
      <Greeting />
      {error && <ErrorState error={error} retry={refetch} />}
      {!error && !data && <LoadingState />}
      {data && <Tasks tasks={data} />}
      {may('adopt', 'plans') && (
        <Suspense fallback={null}>
          <BodyScore />
        </Suspense>
      )}
      <Deadlines />
      <Progress />
    </Box>
  );
}

const Greeting = () => {
  const translate = useTranslate();
  const who = useMe();
  if (!who) return null;
  const seats = who.seats.map((seat) => `${translate(`roles.${seat.role}`)}, ${seat.positionTitle ?? seat.unitName}`);

  return (
    <Box sx={{ mb: 2 }}>
      <Typography>
        {translate('todo.greeting', { name: who.name })}. {translate('todo.today', { day: showDay(who.today) })}.
      </Typography>
      <Typography color="text.secondary">
        {seats.length > 0 ? `${translate('todo.seats')}: ${seats.join('; ')}.` : translate('todo.no_seats')}
      </Typography>
    </Box>
  );
};

const Tasks = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const translate = useTranslate();
  const urgent = tasks.filter(isUrgent);
  const others = tasks.filter((task) => !isUrgent(task));

  return (
    <>
      {urgent.length === 0 ? <NothingToDo /> : <TaskList tasks={urgent} />}
      {others.length > 0 && (
        <Box component="section" aria-labelledby="waiting" sx={{ mt: 3 }}>
          <Typography variant="h2" id="waiting" sx={{ mb: 1 }}>
            {translate('todo.other')}
          </Typography>
          <TaskList tasks={others} />
        </Box>
      )}
    </>
  );
};

const TaskList = ({ tasks }: { readonly tasks: readonly Task[] }) => (
  <Box component="ul" sx={{ display: 'grid', gap: 1.5, listStyle: 'none', m: 0, p: 0 }}>
    {tasks.map((task) => (
      <TaskCard key={`${task.kind}${task.resource}${task.recordId ?? ''}${task.dueOn ?? ''}`} task={task} />
    ))}
  </Box>
);

const NothingToDo = () => {
  const translate = useTranslate();
  const may = useMayEver();
  return (
    <EmptyState icon={<DoneIcon />} title={translate('todo.nothing')} text={translate('todo.nothing_text')}>
      <Button component={Link} to="/plans" variant="outlined">
        {translate('todo.browse')}
      </Button>
      {may('create', 'people') && (
        <Button component={Link} to="/people" variant="outlined" sx={{ ml: 1 }}>
          {translate('todo.people')}
        </Button>
      )}
    </EmptyState>
  );
};
