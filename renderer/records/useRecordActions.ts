import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { type Facet, neighborAfterRemoval, nextToReview } from '../../shared/records/facets.ts';
import { client } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { offerUndo } from '../ui/offer-undo.ts';
import { showUndo } from '../ui/toasts.tsx';
import type { RecordDetailsHandle } from './RecordDetails.tsx';
import { useRemoveRecords, useSaveRecord } from './useRecords.ts';

interface RecordsView {
  caseId: string;
  /** The current record. */
  recordId: string | null;
  /** Its pages are open instead of the list. */
  pagesOpen: boolean;
  all: readonly MedicalRecord[];
  shown: readonly MedicalRecord[];
  facet: Facet;
  unmark: () => void;
}

/** The actions on the records of a case: choose, open, confirm, remove, restore. Each moves the keyboard focus along. */
export function useRecordActions({ caseId, recordId, pagesOpen, all, shown, facet, unmark }: RecordsView) {
  const navigate = useNavigate();
  const { remove, restore } = useRemoveRecords();
  const saveRecord = useSaveRecord();
  /** Null once the person has left the page. */
  const container = useRef<HTMLDivElement>(null);
  const details = useRef<RecordDetailsHandle>(null);
  /** The list, or the button of the empty page. */
  const list = useRef<HTMLElement>(null);
  const setList = useCallback((element: HTMLElement | null) => {
    list.current = element;
  }, []);
  const focusWhenDrawn = useFocusWhenDrawn();

  const focusList = useCallback(() => focusWhenDrawn(() => list.current), [focusWhenDrawn]);
  // Focuses the list on every way back from the pages, the window's own Back included.
  useEffect(() => (pagesOpen ? focusList : undefined), [pagesOpen, focusList]);

  const select = (id: string | null, replace = false) =>
    void (id
      ? navigate({ to: pagePath('record'), params: { caseId, recordId: id }, replace })
      : navigate({ to: pagePath('records'), params: { caseId }, replace }));
  const open = (id: string) => void navigate({ to: pagePath('recordPages'), params: { caseId, recordId: id } });

  /** Chooses a record and focuses the first field to review. */
  function review(id: string, replace = true) {
    select(id, replace);
    focusWhenDrawn(() => (details.current?.recordId === id ? details.current.firstUnanswered() : null));
  }

  /** Confirms the records that have a kind, then asks for the kind of the others. */
  async function confirm(records: readonly MedicalRecord[]) {
    const confirmed = records.filter((record) => record.kind);
    const last = confirmed.at(-1);
    const remaining = shown.filter((record) => !confirmed.some(({ id }) => id === record.id) || record.id === last?.id);
    const next = records.find((record) => !record.kind)?.id ?? (last ? nextToReview(remaining, last.id) : null);
    for (const { id } of confirmed) await saveRecord(id, { reviewed: true });
    unmark();
    if (last) {
      const message = confirmed.length === 1 ? `“${recordTitle(last)}” reviewed.` : `${confirmed.length} records reviewed.`;
      showUndo(message, () => void undoReview(confirmed), 'reviewed');
    }
    if (next) review(next);
    else {
      if (facet === 'review') select(null, true);
      focusList();
    }
  }

  async function undoReview(records: readonly MedicalRecord[]) {
    for (const { id } of records) await saveRecord(id, { reviewed: false });
    const [first] = records;
    if (first && container.current) review(first.id);
  }

  function removeRecords(ids: readonly string[]) {
    const next = nextAfter(ids);
    const [first] = all.filter(({ id }) => ids.includes(id));
    const message = ids.length === 1 && first ? `“${recordTitle(first)}” removed.` : `${ids.length} records removed.`;
    offerUndo(remove.mutateAsync({ ids: [...ids] }), {
      message: message,
      onRemoved: () => container.current && choose(next),
      restore: () => client.records.restore({ ids: [...ids] }),
      onRestored: () => container.current && choose(ids[0] ?? null),
    });
  }

  /** `next`: the record chosen afterwards. */
  function restoreRecords(ids: readonly string[], next: string | null) {
    restore.mutate({ ids: [...ids] }, { onSuccess: () => container.current && choose(next) });
  }

  /** The record to choose once these have left the list. */
  function nextAfter(ids: readonly string[]): string | null {
    const removedIds = new Set(ids);
    return recordId && removedIds.has(recordId) ? neighborAfterRemoval(shown, removedIds, recordId) : recordId;
  }

  /** Chooses a record and focuses the list. */
  function choose(id: string | null) {
    unmark();
    select(id, true);
    focusList();
  }

  return {
    container,
    details,
    setList,
    focusList,
    select,
    open,
    review,
    confirm,
    removeRecords,
    restoreRecords,
    nextAfter,
  };
}

export type RecordListActions = ReturnType<typeof useRecordActions>;
