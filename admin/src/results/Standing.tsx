import ProvisionalIcon from '@mui/icons-material/PendingOutlined';
import OfficialIcon from '@mui/icons-material/VerifiedOutlined';
import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link, useSearchParams } from 'react-router-dom';
import { showDay } from '../shared/format.ts';
import { keptSearch } from './asked.ts';

interface Props {
  readonly results: {
    readonly day: string;
    readonly final: boolean;
    readonly values: string;
    readonly mayBeProvisional: boolean;
  };
}

/** Which figures these are, plainly; and the ways to the others, for whoever may see them. */
export function Standing({ results: { day, final, values, mayBeProvisional } }: Props) {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const isOfficial = values === 'official';
  const other = isOfficial ? 'provisional' : 'official';
  return (
    <Alert
      role="note"
      severity={isOfficial ? 'info' : 'warning'}
      icon={isOfficial ? <OfficialIcon aria-hidden /> : <ProvisionalIcon aria-hidden />}
    >
      <strong>{translate(`results.standing.${values}`)}</strong>: {translate(`results.standingText.${values}`)}{' '}
      {translate(`results.standingText.${final ? 'final' : 'interim'}`, { day: showDay(day) })}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {mayBeProvisional && (
          <Switch
            to={keptSearch(params, { values: isOfficial ? 'provisional' : null })}
            word={`results.switch.${other}`}
          />
        )}
        <Switch
          to={keptSearch(params, { at: final ? 'interim' : 'close' })}
          word={`results.switch.${final ? 'interim' : 'final'}`}
        />
      </Box>
    </Alert>
  );
}

const Switch = ({ to, word }: { readonly to: string; readonly word: string }) => {
  const translate = useTranslate();
  return (
    <Button component={Link} to={{ search: to }} replace size="small" variant="outlined" color="inherit">
      {translate(word)}
    </Button>
  );
};
