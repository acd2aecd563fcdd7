import { SCORING_WORDS, type ScoreBand, type ScoringWord } from '@albero/schema/contract';
import { TRIED_RULES, type TriedRule } from '@albero/schema/rules';
import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type ChangeFieldsProps, useFault } from './ChangeFields.tsx';
import { type ChangeForm, isFigure } from './changeForm.ts';
import { optionWords, ruleWords } from './changeWords.ts';

type Props = Pick<ChangeFieldsProps, 'form' | 'faults' | 'edit'>;

/** One rule of the measurement system, and what it would be. */
export function RuleFields(props: Props) {
  const translate = useTranslate();
  const { form, edit } = props;
  return (
    <>
      <TextField
        select
        label={translate('whatIf.rule')}
        value={form.rule}
        onChange={(event) => edit({ rule: event.target.value as TriedRule, choice: '', bands: [] })}
      >
        {TRIED_RULES.map((rule) => (
          <MenuItem key={rule} value={rule}>
            {ruleWords(rule, translate)}
          </MenuItem>
        ))}
      </TextField>
      {form.rule === 'bands' ? <BandFields {...props} /> : <ChoiceField {...props} />}
    </>
  );
}

function ChoiceField({ form, faults, edit }: Props) {
  const translate = useTranslate();
  const problem = useFault(faults)('choice', form.choice);
  const isTyped = isFigure(form.rule);
  return (
    <TextField
      select={!isTyped}
      label={translate('whatIf.choice')}
      value={form.choice}
      onChange={(event) => edit({ choice: event.target.value })}
      error={problem !== undefined}
      helperText={problem ?? helpOf(form, translate)}
      slotProps={isTyped ? { htmlInput: { inputMode: 'decimal', autoComplete: 'off' } } : {}}
      sx={{ maxWidth: 420 }}
    >
      {isTyped
        ? undefined
        : SCORING_WORDS[form.rule as ScoringWord].map((choice) => (
            <MenuItem key={choice} value={choice}>
              {optionWords(form.rule, choice, translate)}
            </MenuItem>
          ))}
    </TextField>
  );
}

/** What a figure means, or an example of the choice. */
function helpOf({ rule, choice }: ChangeForm, translate: (key: string) => string): string | undefined {
  if (isFigure(rule)) return translate(`measurementSystem.rules.${rule}.help`);
  return choice ? translate(`measurementSystem.rules.${rule}.examples.${choice}`) : undefined;
}

const PARTS = ['from', 'to', 'achievement'] as const;
const NEW_BAND: ScoreBand = { from: '', to: '', achievement: '' };

/** A table of bands; none of them: the achievement counts as it is. */
function BandFields({ form: { bands }, faults, edit }: Props) {
  const translate = useTranslate();
  const fault = useFault(faults);
  const type = (nth: number, part: Partial<ScoreBand>) =>
    edit({ bands: bands.map((band, place) => (place === nth ? { ...band, ...part } : band)) });
  return (
    <Box>
      <Typography variant="body2">{translate('measurementSystem.rules.bands.help')}</Typography>
      {bands.map((band, nth) => (
        <Box key={nth} role="group" aria-label={translate('whatIf.band', { nth: nth + 1 })} sx={BAND}>
          {PARTS.map((part) => {
            const problem = fault(`bands[${nth}].${part}`, band[part]);
            return (
              <TextField
                key={part}
                label={translate(`whatIf.bandParts.${part}`)}
                value={band[part]}
                onChange={(event) => type(nth, { [part]: event.target.value })}
                error={problem !== undefined}
                helperText={problem}
                slotProps={{ htmlInput: { inputMode: 'decimal', autoComplete: 'off' } }}
              />
            );
          })}
          <Button onClick={() => edit({ bands: bands.toSpliced(nth, 1) })}>
            {translate('whatIf.removeBand', { nth: nth + 1 })}
          </Button>
        </Box>
      ))}
      <Button onClick={() => edit({ bands: [...bands, { ...NEW_BAND, from: bands.at(-1)?.to ?? '0' }] })}>
        {translate('whatIf.addBand')}
      </Button>
    </Box>
  );
}

const BAND = {
  display: 'grid',
  gap: 1,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(3, minmax(0, 1fr)) auto' },
} as const;
