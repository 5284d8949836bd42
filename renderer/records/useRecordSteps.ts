import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { client } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { offerBack } from '../ui/removal.ts';
import { showUndo } from '../ui/toasts.tsx';
import { type Facet, neighbour, nextToReview } from './facets.ts';
import type { RecordDetailsHandle } from './RecordDetails.tsx';
import { useRemoveRecords, useSaveRecord } from './useRecords.ts';

interface Stand {
  caseId: string;
  /** The record that is chosen. */
  recordId: string | null;
  /** Its pages are open in the list's place. */
  looking: boolean;
  all: readonly MedicalRecord[];
  shown: readonly MedicalRecord[];
  facet: Facet;
  unmark: () => void;
}

/** What a person does with the records of a case, one after another: choose, open, confirm, remove, put back; the keyboard goes along. */
export function useRecordSteps({ caseId, recordId, looking, all, shown, facet, unmark }: Stand) {
  const navigate = useNavigate();
  const { remove, restore } = useRemoveRecords();
  const saveRecord = useSaveRecord();
  /** Null once the person went to another place. */
  const here = useRef<HTMLDivElement>(null);
  const details = useRef<RecordDetailsHandle>(null);
  /** The list, or the button in its place while it is empty. */
  const list = useRef<HTMLElement>(null);
  const takeList = useCallback((element: HTMLElement | null) => {
    list.current = element;
  }, []);
  const focusWhenDrawn = useFocusWhenDrawn();

  const toList = useCallback(() => focusWhenDrawn(() => list.current), [focusWhenDrawn]);
  // Whatever led back from the pages, also the window's own Back.
  useEffect(() => (looking ? toList : undefined), [looking, toList]);

  const go = (id: string | null, replace = false) =>
    void (id
      ? navigate({ to: pagePath('record'), params: { caseId, recordId: id }, replace })
      : navigate({ to: pagePath('records'), params: { caseId }, replace }));
  const open = (id: string) => void navigate({ to: pagePath('recordPages'), params: { caseId, recordId: id } });

  /** Goes to a record, and there to what is still open. */
  function ask(id: string, replace = true) {
    go(id, replace);
    focusWhenDrawn(() => (details.current?.recordId === id ? details.current.firstOpen() : null));
  }

  /** One that has no kind yet is not confirmed with the others: it is asked for next. */
  async function looksRight(records: readonly MedicalRecord[]) {
    const right = records.filter((record) => record.kind);
    const last = right.at(-1);
    const rest = shown.filter((record) => !right.some(({ id }) => id === record.id) || record.id === last?.id);
    const next = records.find((record) => !record.kind)?.id ?? (last ? nextToReview(rest, last.id) : null);
    for (const { id } of right) await saveRecord(id, { reviewed: true });
    unmark();
    if (last) {
      const words = right.length === 1 ? `“${recordTitle(last)}” reviewed.` : `${right.length} records reviewed.`;
      showUndo(words, () => void reviewAgain(right), 'reviewed');
    }
    if (next) ask(next);
    else {
      if (facet === 'review') go(null, true);
      toList();
    }
  }

  async function reviewAgain(records: readonly MedicalRecord[]) {
    for (const { id } of records) await saveRecord(id, { reviewed: false });
    const [first] = records;
    if (first && here.current) ask(first.id);
  }

  function removeAll(ids: readonly string[]) {
    const next = after(ids);
    const [first] = all.filter(({ id }) => ids.includes(id));
    const words = ids.length === 1 && first ? `“${recordTitle(first)}” removed.` : `${ids.length} records removed.`;
    offerBack(remove.mutateAsync({ ids: [...ids] }), {
      words,
      gone: () => here.current && choose(next),
      restore: () => client.records.restore({ ids: [...ids] }),
      back: () => here.current && choose(ids[0] ?? null),
    });
  }

  /** `next`: which record is chosen then. */
  function putBack(ids: readonly string[], next: string | null) {
    restore.mutate({ ids: [...ids] }, { onSuccess: () => here.current && choose(next) });
  }

  /** The record to choose once these have left the list. */
  function after(ids: readonly string[]): string | null {
    const gone = new Set(ids);
    return recordId && gone.has(recordId) ? neighbour(shown, gone, recordId) : recordId;
  }

  /** Chooses a record in the list, where the keyboard goes on. */
  function choose(id: string | null) {
    unmark();
    go(id, true);
    toList();
  }

  return { here, details, takeList, toList, go, open, ask, looksRight, removeAll, putBack, after };
}

export type RecordSteps = ReturnType<typeof useRecordSteps>;
