import { Alert, AlertTitle, Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { useErrorSentence } from '../shared/useErrorSentence.ts';

/** What became of one set when several were decided at once. */
export interface SetOutcome {
  readonly id: string;
  readonly name: string;
  readonly done: boolean;
  /** Why not. */
  readonly error: unknown;
}

interface Props {
  readonly outcomes: readonly SetOutcome[];
  readonly close: () => void;
}

/** One result each: those that went through and those that did not, with the reason. */
export function Outcomes({ outcomes, close }: Props) {
  const translate = useTranslate();
  const sentence = useErrorSentence();
  if (outcomes.length === 0) return null;
  const failed = outcomes.filter((each) => !each.done);
  return (
    <Alert severity={failed.length > 0 ? 'warning' : 'success'} onClose={close} role="status">
      <AlertTitle>
        {translate('sets.approvedCount', { smart_count: outcomes.length - failed.length, all: outcomes.length })}
      </AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {outcomes.map((each) => (
          <li key={each.id}>
            {each.name}: {each.done ? translate('sets.approvedOne') : sentence(each.error)}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
