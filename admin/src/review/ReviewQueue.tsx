import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { itemOf } from '../measurements/itemOf.ts';
import type { ValueRecord } from '../measurements/valueRecord.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Loaded } from '../shared/Loaded.tsx';
import { BatchDialog } from './BatchDialog.tsx';
import type { BatchOutcome } from './batch.ts';
import { groupsOf } from './grouped.ts';
import { KnownBefore } from './KnownBefore.tsx';
import { isRequest, type Queue } from './queues.ts';
import { ReviewGroup } from './ReviewGroup.tsx';
import { SelectBar } from './SelectBar.tsx';
import { useAllValues } from './useAllValues.ts';
import { usePicking } from './usePicking.ts';

interface Props {
  readonly queue: Queue;
  readonly periodId: string;
  readonly unitId: string | null;
  readonly told: (outcomes: readonly BatchOutcome[]) => void;
}

/** One queue: the requests that are decided one by one, then the values of each unit. */
export function ReviewQueue({ queue, periodId, unitId, told }: Props) {
  const asked = useAllValues({ periodId, states: [...queue.states], ...(unitId ? { unitId } : {}) });
  return (
    <Loaded asked={asked}>
      {(records) => (
        <Values queue={queue} records={queue.onlyRequests ? records.filter(isRequest) : records} told={told} />
      )}
    </Loaded>
  );
}

interface ValuesProps extends Pick<Props, 'queue' | 'told'> {
  readonly records: readonly ValueRecord[];
}

function Values({ queue, records, told }: ValuesProps) {
  const translate = useTranslate();
  const requests = records.filter(isRequest);
  const others = records.filter((record) => !isRequest(record));
  const picking = usePicking(others, queue.action);
  if (records.length === 0)
    return (
      <EmptyState
        icon={<DoneIcon />}
        title={translate(`review.empty.${queue.name}`)}
        text={translate(`review.emptyText.${queue.name}`)}
      />
    );
  return (
    <Stack spacing={2}>
      <Typography color="text.secondary" role="status">
        {translate('review.values', { smart_count: records.length })}
      </Typography>
      {requests.length > 0 && (
        <ReviewGroup
          group={{ id: 'requests', name: translate('review.requests'), records: requests }}
          text={translate('review.requestsText')}
          queue={queue}
          picking={null}
        />
      )}
      {picking.mine.length > 0 && <SelectBar action={queue.action} picking={picking} />}
      {groupsOf(others).map((group) => (
        <ReviewGroup key={group.id} group={group} queue={queue} picking={picking} />
      ))}
      {picking.asking && (
        <BatchDialog
          action={queue.action}
          items={picking.chosen.map(itemOf)}
          close={picking.dismiss}
          done={(outcomes) => {
            picking.reset();
            told(outcomes);
          }}
        >
          <KnownBefore records={picking.chosen} />
        </BatchDialog>
      )}
    </Stack>
  );
}
