import { INDICATOR_KINDS, type IndicatorKind, TYPOLOGIES, type Typology } from '@albero/schema/contract';
import { Box } from '@mui/material';
import { useTranslate } from 'ra-core';
import { FormChoice } from './FormChoice.tsx';
import { FormText } from './FormText.tsx';
import { type IndicatorForm, withKind } from './setForm.ts';

interface Props {
  readonly indicator: IndicatorForm;
  readonly path: string;
  readonly edit: (part: Partial<IndicatorForm>) => void;
}

/** All the other fields of an indicator: how it is measured and where it starts from. */
export function IndicatorDetails({ indicator, path, edit }: Props) {
  const translate = useTranslate();
  const { kind } = indicator;
  const isRatio = kind === 'ratio' || kind === 'ratioOfRatios';
  return (
    <Box
      sx={{
        display: 'grid',
        columnGap: 1.5,
        alignItems: 'start',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
        pl: { sm: 2 },
        borderLeft: { sm: 3 },
        borderColor: { sm: 'divider' },
      }}
    >
      <FormChoice
        path={`${path}.kind`}
        label="kind"
        words="kinds"
        value={kind}
        options={INDICATOR_KINDS}
        choose={(next) => edit(withKind(indicator, next as IndicatorKind))}
        required
      />
      <FormChoice
        path={`${path}.typology`}
        label="typology"
        value={indicator.typology}
        options={TYPOLOGIES}
        choose={(next) => edit({ typology: next as Typology | '' })}
      />
      <FormText
        path={`${path}.numerator`}
        label={isRatio ? 'numerator' : 'measured'}
        value={indicator.numerator}
        type={(numerator) => edit({ numerator })}
        multiline
        help={translate('sets.numeratorHelp')}
      />
      {(isRatio || indicator.denominator !== '') && (
        <FormText
          path={`${path}.denominator`}
          label="denominator"
          value={indicator.denominator}
          type={(denominator) => edit({ denominator })}
          multiline
        />
      )}
      <Baseline indicator={indicator} path={path} edit={edit} />
      {kind === 'scale' && <ScaleEnds indicator={indicator} path={path} edit={edit} />}
    </Box>
  );
}

/** Where it starts from: the year, and the value or the day of that year. */
function Baseline({ indicator, path, edit }: Props) {
  return (
    <>
      <FormText
        path={`${path}.baselineYear`}
        label="baselineYear"
        value={indicator.baselineYear}
        type={(baselineYear) => edit({ baselineYear })}
      />
      {indicator.kind === 'date' ? (
        <FormText
          path={`${path}.baselineDate`}
          label="baselineDate"
          value={indicator.baselineDate}
          type={(baselineDate) => edit({ baselineDate })}
        />
      ) : (
        <FormText
          path={`${path}.baselineValue`}
          label="baselineValue"
          value={indicator.baselineValue}
          type={(baselineValue) => edit({ baselineValue })}
          decimal
        />
      )}
    </>
  );
}

function ScaleEnds({ indicator, path, edit }: Props) {
  return (
    <>
      <FormText
        path={`${path}.scaleMin`}
        label="scaleMin"
        value={indicator.scaleMin}
        type={(scaleMin) => edit({ scaleMin })}
        decimal
      />
      <FormText
        path={`${path}.scaleMax`}
        label="scaleMax"
        value={indicator.scaleMax}
        type={(scaleMax) => edit({ scaleMax })}
        decimal
      />
    </>
  );
}
