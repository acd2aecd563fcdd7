import WhyIcon from '@mui/icons-material/HelpOutlineOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'ra-core';
import { Link, useSearchParams } from 'react-router-dom';
import { showDecimal } from '../../shared/format.ts';
import { type WhyAt, withWhy } from './whyAddress.ts';

interface Props {
  readonly at: WhyAt;
  /** What the score is of, for whoever hears the link alone. */
  readonly name: string;
  readonly score: string | null | undefined;
}

/** *Perché?*: a link that opens the explanation over the page. */
export function WhyButton({ at, name, score }: Props) {
  const translate = useTranslate();
  const [params] = useSearchParams();
  return (
    <Button
      component={Link}
      to={{ search: withWhy(params, at) }}
      size="small"
      startIcon={<WhyIcon aria-hidden />}
      aria-label={translate(score ? 'why.openOf' : 'why.openNone', { name, score: showDecimal(score) })}
      sx={{ whiteSpace: 'nowrap' }}
    >
      {translate('why.open')}
    </Button>
  );
}
