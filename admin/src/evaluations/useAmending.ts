import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { AmendEvaluationDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { isApiError } from '../providers/errors.ts';
import { useDraft } from '../shared/useDraft.ts';
import { type AmendForm, amendedMarks, amendFaults, amendForm } from './amending.ts';
import type { SheetRecord } from './sheetRecord.ts';

/** The amendment as it is typed: kept until it is made, which leads to the new version. */
export function useAmending(sheet: SheetRecord) {
  const navigate = useNavigate();
  const notify = useNotify();
  const queries = useQueryClient();
  const start = useMemo(() => amendForm(sheet, sheet.byEvaluators[0]?.evaluatorId ?? ''), [sheet]);
  const draft = useDraft<AmendForm>(`evaluations/${sheet.id}/amend`, start, sheet.version);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const form = draft.value;
  const faults = amendFaults(sheet)(form);

  const sending = useMutation({
    mutationFn: async () => {
      const { evaluatorId, reason } = form;
      const input = {
        id: sheet.id,
        expectedVersion: sheet.version,
        marks: amendedMarks(sheet, form),
        evaluatorId,
        reason,
      };
      return (await ask(AmendEvaluationDocument, { input })).amendEvaluation;
    },
    onSuccess: async ({ id, personName, number }) => {
      notify('sheets.amend.done', { type: 'success', messageArgs: { name: personName, number } });
      draft.forget();
      await queries.invalidateQueries();
      navigate(`/evaluations/${id}`, { replace: true });
    },
    // The sheet as it is now, beside what was typed: a hearing may have been put on record meanwhile.
    onError: (error) =>
      isApiError(error) && error.code === 'CONFLICT' ? queries.invalidateQueries() : Promise.resolve(),
  });
  return {
    draft,
    form,
    faults,
    tried,
    asking,
    sending,
    change: (part: Partial<AmendForm>) => draft.change({ ...form, ...part }),
    ask: () => {
      setTried(true);
      if (faults.length === 0) setAsking(true);
    },
    dismiss: () => {
      setAsking(false);
      sending.reset();
    },
  };
}

export type Amending = ReturnType<typeof useAmending>;
