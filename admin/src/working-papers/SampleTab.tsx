import { SAMPLE_OUTCOMES } from '@albero/schema/contract';
import { Link, Paper, Stack, Typography } from '@mui/material';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { DraftNotice } from '../shared/DraftNotice.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Fact } from '../shared/Fact.tsx';
import { AnswerField } from './AnswerField.tsx';
import { Proofs } from './EvidenceTab.tsx';
import { PickSample } from './PickSample.tsx';
import { lackOfValue } from './papersForm.ts';
import type { IndexedValue, PapersRecord } from './papersRecord.ts';
import type { Writing } from './usePapers.ts';
import { ValueWords } from './ValueWords.tsx';

interface Props {
  readonly papers: PapersRecord;
  readonly values: readonly IndexedValue[];
  readonly writing: Writing;
}

/** The values that were drawn, each with its proofs and what looking at it came to. */
export function SampleTab({ papers, values, writing }: Props) {
  const translate = useTranslate();
  const known = new Map(values.map((value) => [value.measurementId, value]));
  const drawn = (papers.sample?.values ?? []).flatMap(({ measurementId }) => known.get(measurementId) ?? []);
  return (
    <Stack spacing={2}>
      <DraftNotice draft={writing.draft} />
      <Typography sx={{ maxWidth: '75ch' }}>{translate('papers.sampleText')}</Typography>
      {papers.allowedActions.includes('examine') && <PickSample papers={papers} isDirty={writing.draft.isDirty} />}
      {papers.sample && <Fact label={translate('papers.seed')}>{papers.sample.seed}</Fact>}
      {drawn.length === 0 ? (
        <EmptyState title={translate('papers.noSample')} text={translate('papers.noSampleText')} />
      ) : (
        drawn.map((value) => <Drawn key={value.measurementId} value={value} papers={papers} writing={writing} />)
      )}
    </Stack>
  );
}

function Drawn({ value, papers, writing }: Omit<Props, 'values'> & { readonly value: IndexedValue }) {
  const translate = useTranslate();
  const { form, change } = writing;
  const { measurementId: id } = value;
  const answer = form.found[id] ?? { outcome: null, note: '' };
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <AnswerField
        label={`${value.objectiveCode} ${value.indicatorName} · ${value.unitName}`}
        outcomes={SAMPLE_OUTCOMES}
        answer={answer}
        lack={lackOfValue(answer)}
        disabled={!papers.allowedActions.includes('examine')}
        mostNote={300}
        onChange={(next) => change({ ...form, found: { ...form.found, [id]: next } })}
      />
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 3, mt: 1 }}>
        <Fact label={translate('papers.columns.value')}>
          <ValueWords value={value} />
        </Fact>
        <Fact label={translate('papers.columns.proofs')}>
          <Proofs value={value} />
        </Fact>
        <Link component={RouterLink} to={`/measurements/${id}`} sx={{ alignSelf: 'end' }}>
          {translate('papers.openValue')}
        </Link>
      </Stack>
    </Paper>
  );
}
