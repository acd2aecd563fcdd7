import { Alert, AlertTitle, Box, Link } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { Problem } from '../shared/Problem.tsx';
import type { BatchOutcome } from './batch.ts';

interface Props {
  readonly outcomes: readonly BatchOutcome[];
  readonly close: () => void;
}

/** One result each, those that were refused first and with the reason; they stay until they are closed. */
export function BatchResults({ outcomes, close }: Props) {
  const translate = useTranslate();
  const [first] = outcomes;
  if (!first) return null;
  const refused = outcomes.filter((each) => each.error !== null);
  const done = outcomes.filter((each) => each.error === null);
  return (
    <Alert severity={refused.length > 0 ? 'warning' : 'success'} onClose={close} role="status">
      <AlertTitle>
        {translate(`batch.done.${first.action}`, { smart_count: done.length, all: outcomes.length })}
      </AlertTitle>
      {refused.length > 0 && (
        <>
          {translate('batch.refused', { smart_count: refused.length })}
          <Names outcomes={refused} />
        </>
      )}
      {done.length > 0 && (
        <details open={refused.length === 0 && done.length <= FEW}>
          <Box component="summary" sx={{ py: 0.5, cursor: 'pointer' }}>
            {translate('batch.doneList', { smart_count: done.length })}
          </Box>
          <Names outcomes={done} />
        </details>
      )}
    </Alert>
  );
}

/** So many names are shown at once. */
const FEW = 8;

function Names({ outcomes }: { readonly outcomes: readonly BatchOutcome[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {outcomes.map(({ id, name, to, error }) => (
        <li key={id}>
          <Link
            component={RouterLink}
            to={to}
            color="inherit"
            sx={{ display: 'inline-block', verticalAlign: 'top', py: 0.25 }}
          >
            {name}
          </Link>
          {error !== null && (
            <>
              {': '}
              <Problem error={error} />
            </>
          )}
        </li>
      ))}
    </Box>
  );
}
