import { useMemo, useRef } from 'react';
import { SheetPageDocument } from '../generated/graphql.ts';
import { ask } from '../providers/api.ts';
import { isApiError } from '../providers/errors.ts';
import { useVersionedForm, type VersionedForm } from '../shared/useVersionedForm.ts';
import { type MarkFault, type MarksForm, marksFaults, marksForm, refusedMarks } from './marksForm.ts';
import type { Assessment, SheetRecord } from './sheetRecord.ts';

/** Somebody, or another tab, saved first: both texts. */
export interface MarksClash {
  readonly version: number;
  readonly mine: MarksForm;
  readonly theirs: MarksForm;
}

export type MarksEditing = VersionedForm<MarksForm, MarkFault, SheetRecord, MarksClash>;

/** Whose words of the sheet are edited. */
export interface OwnWords {
  /** Names the shape of the draft: `self`, `assess`. */
  readonly key: string;
  readonly of: (sheet: SheetRecord) => Pick<Assessment, 'marks' | 'text'> | null | undefined;
  readonly send: (form: MarksForm, expectedVersion: number) => Promise<SheetRecord>;
}

/** Marks and comments in the making: kept in the browser while they are typed, and nothing lost when somebody saved first. */
export function useMarksEditor(sheet: SheetRecord, { key, of, send }: OwnWords): MarksEditing {
  const own = of(sheet);
  const start = useMemo(() => marksForm(own), [own]);
  const { catalogue, commentBelow, commentAbove } = sheet;
  const rules = useMemo(() => ({ catalogue, commentBelow, commentAbove }), [catalogue, commentBelow, commentAbove]);
  const faultsOf = useMemo(() => marksFaults(rules), [rules]);
  const sent = useRef(start);
  // The own words with which each version came: a talk put on record makes a version, and no other words.
  const known = useRef(new Map<number, MarksForm>());
  known.current.set(sheet.version, start);
  const newest = async () => (await ask(SheetPageDocument, { id: sheet.id })).evaluation as SheetRecord;
  const editing: MarksEditing = useVersionedForm({
    draftKey: `evaluations/${sheet.id}/${key}`,
    start,
    version: sheet.version,
    faultsOf,
    send: async (form, expectedVersion) => {
      sent.current = form;
      try {
        return await send(form, expectedVersion);
      } catch (error) {
        if (!isApiError(error) || error.code !== 'CONFLICT') throw error;
        const newer = await newest();
        const before = known.current.get(expectedVersion);
        if (!before || !isSame(before, marksForm(of(newer)))) throw error;
        return send(form, newer.version);
      }
    },
    onTop: (_sent, _saved, typed) => typed,
    refusedFor: ({ issues }) => refusedMarks(rules, sent.current, issues),
    clashOf: async (mine) => {
      const newer = await newest();
      return { version: newer.version, mine, theirs: marksForm(of(newer)) };
    },
    mineOver: (mine) => mine,
  });
  // What is sent on without a change has nothing to be saved first.
  const isClean = !editing.draft.isDirty && editing.faults.length === 0;
  return isClean ? { ...editing, save: () => Promise.resolve(sheet) } : editing;
}

const isSame = (one: MarksForm, other: MarksForm): boolean => JSON.stringify(one) === JSON.stringify(other);
