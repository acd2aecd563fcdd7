import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { Box, Button, Stack } from '@mui/material';
import { useTranslate } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { useEditor } from './editor.ts';
import { FormText } from './FormText.tsx';
import { IndicatorDetails } from './IndicatorDetails.tsx';
import { OrderButtons } from './OrderButtons.tsx';
import { SettleDoubt } from './SettleDoubt.tsx';
import { editIndicator } from './setEdits.ts';
import type { IndicatorForm, ObjectiveForm } from './setForm.ts';
import { TargetFields } from './TargetFields.tsx';

interface Props {
  readonly indicator: IndicatorForm;
  readonly objective: ObjectiveForm;
  readonly path: string;
  /** From 1. */
  readonly place: number;
  /** Below the details, where an indicator has more than one of a position. */
  readonly children?: ReactNode;
}

/** One indicator: name, weight and target at hand, everything else behind one button. */
export function IndicatorCard({ indicator, objective, path, place, children }: Props) {
  const translate = useTranslate();
  const { form, change } = useEditor();
  const [isOpen, setOpen] = useState(indicator.id === null);
  const at = { objective: objective.key, indicator: indicator.key };
  const edit = (part: Partial<IndicatorForm>) => change(editIndicator(form, at, part));
  const name = indicator.name || translate('sets.newIndicator');
  return (
    <Box
      component="li"
      data-indicator={indicator.key}
      aria-label={translate('sets.indicatorOf', { place, code: objective.code })}
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider' }}
    >
      <Stack spacing={1}>
        <Box
          sx={{
            display: 'flex',
            flexDirection: { xs: 'column-reverse', sm: 'row' },
            gap: { xs: 0, sm: 1 },
            alignItems: { xs: 'flex-end', sm: 'flex-start' },
          }}
        >
          <FormText
            path={`${path}.name`}
            label="name"
            value={indicator.name}
            type={(next) => edit({ name: next })}
            required
            multiline
          />
          <OrderButtons at={at} name={name} place={place} count={objective.indicators.length} />
        </Box>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', flexWrap: 'wrap' }}>
          <FormText
            path={`${path}.weight`}
            label="weight"
            value={indicator.weight}
            type={(weight) => edit({ weight })}
            decimal
            suffix="%"
            width={130}
          />
          <TargetFields indicator={indicator} path={path} edit={edit} />
          <Button
            onClick={() => setOpen((now) => !now)}
            aria-expanded={isOpen}
            startIcon={isOpen ? <ExpandLess /> : <ExpandMore />}
            sx={{ mt: 1 }}
          >
            {translate(isOpen ? 'sets.fewerFields' : 'sets.moreFields')}
          </Button>
        </Box>
        <SettleDoubt
          doubt={indicator.doubt}
          note={indicator.settleDoubt}
          path={`${path}.settleDoubt`}
          settle={(settleDoubt) => edit({ settleDoubt })}
        />
        {isOpen && <IndicatorDetails indicator={indicator} path={path} edit={edit} />}
        {isOpen && children}
      </Stack>
    </Box>
  );
}
