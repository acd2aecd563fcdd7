import {
  Box,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import { useTranslate } from 'ra-core';
import { type ReactNode, useId } from 'react';
import { showDecimal } from '../shared/format.ts';
import { type MarkFault, type MarkRules, type MarksForm, markOf, needsComment, withMark } from './marksForm.ts';
import type { Behaviour } from './sheetRecord.ts';

interface Props {
  readonly rules: MarkRules & { readonly highestMark: number };
  readonly form: MarksForm;
  readonly change: (next: MarksForm) => void;
  readonly faults: readonly MarkFault[];
  /** Somebody tried to save: from then on what is missing is a fault. */
  readonly tried: boolean;
  /** What others said of the same behaviour. */
  readonly beside?: (behaviour: Behaviour) => ReactNode;
}

/** A mark and its words for every behaviour of the catalogue. */
export const MarkFields = ({ rules, beside, ...props }: Props) => (
  <>
    {rules.catalogue.map((behaviour) => (
      <Box key={behaviour.code} data-behaviour={behaviour.code} sx={{ pb: 2, borderBottom: 1, borderColor: 'divider' }}>
        <MarkField {...props} rules={rules} behaviour={behaviour} />
        {beside?.(behaviour)}
      </Box>
    ))}
  </>
);

/** One behaviour: each mark with what it means, in sight; then why. */
function MarkField({
  rules,
  form,
  change,
  faults,
  tried,
  behaviour,
}: Omit<Props, 'beside'> & { readonly behaviour: Behaviour }) {
  const translate = useTranslate();
  const id = useId();
  const { code, title, weight, descriptors } = behaviour;
  const { mark } = markOf(form, code);
  const fault = faults.find(({ path }) => path === `${code}.mark`);
  return (
    <>
      <FormControl component="fieldset" error={fault !== undefined}>
        <FormLabel id={id} component="legend" sx={LEGEND}>
          {title}{' '}
          <Typography component="span" variant="body2">
            {translate('sheets.weighs', { weight: showDecimal(weight) })}
          </Typography>
        </FormLabel>
        <RadioGroup
          aria-labelledby={id}
          value={mark === null ? '' : String(mark)}
          onChange={(_, chosen) => change(withMark(form, code, { mark: Number(chosen) }))}
        >
          {Array.from({ length: rules.highestMark }, (_, place) => place + 1).map((each) => (
            <FormControlLabel
              key={each}
              value={String(each)}
              control={<Radio />}
              label={`${each} · ${descriptors[each - 1] ?? ''}`}
              sx={CHOICE}
            />
          ))}
        </RadioGroup>
        {fault && <FormHelperText>{translate(`issues.${fault.code}`, fault.params)}</FormHelperText>}
      </FormControl>
      <Comment rules={rules} form={form} change={change} faults={faults} tried={tried} behaviour={behaviour} />
    </>
  );
}

function Comment({
  rules,
  form,
  change,
  faults,
  tried,
  behaviour,
}: Omit<Props, 'beside'> & { readonly behaviour: Behaviour }) {
  const translate = useTranslate();
  const { code, title } = behaviour;
  const { mark, comment } = markOf(form, code);
  const isWanted = needsComment(rules, mark);
  const fault = faults.find(({ path }) => path === `${code}.comment`);
  const isLacking = fault?.code === 'COMMENT_FOR_MARK';
  // Said before anybody sends it; red only once somebody tried.
  const isRed = fault !== undefined && (tried || !isLacking);
  const words =
    fault && !isLacking ? translate(`issues.${fault.code}`, { ...fault.params, _: translate('issues.OTHER') }) : null;
  return (
    <TextField
      label={translate(isWanted ? 'sheets.commentWanted' : 'sheets.comment')}
      value={comment}
      required={isWanted}
      multiline
      error={isRed}
      helperText={words ?? (isWanted && comment.trim() === '' ? translate('sheets.commentWhy', { mark }) : undefined)}
      onChange={(event) => change(withMark(form, code, { comment: event.target.value }))}
      slotProps={{ htmlInput: { autoComplete: 'off', 'aria-label': translate('sheets.commentOn', { title }) } }}
    />
  );
}

const LEGEND = { fontWeight: 600, color: 'text.primary', '&.Mui-focused': { color: 'text.primary' }, mb: 0.5 } as const;
const CHOICE = { alignItems: 'flex-start', mr: 0, '& .MuiFormControlLabel-label': { pt: 1 } } as const;
