import type { KeyboardEvent, MouseEvent } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { rowTarget } from '../focus/arrow-keys.ts';

/** What the grid asks of the page. */
export interface GridActions {
  /** Shows the details of a record beside the list. */
  choose: (id: string) => void;
  /** Opens the pages of a record. */
  open: (id: string) => void;
  mark: (marked: ReadonlySet<string>) => void;
  remove: (ids: readonly string[]) => void;
}

interface GridState {
  records: readonly MedicalRecord[];
  current: string | null;
  /** Index of the current record, from 0; negative: none. */
  currentIndex: number;
  marked: ReadonlySet<string>;
  actions: GridActions;
  /** How many rows a page of the list has. */
  page: () => number;
}

/** The click and key handlers of the record list: choose, open, mark one or a range, remove. */
export function gridHandlers({ records, current, currentIndex, marked, actions, page }: GridState) {
  const withToggled = (id: string) => {
    const next = new Set(marked.size === 0 && current && current !== id ? [current] : marked);
    if (!next.delete(id)) next.add(id);
    return next;
  };
  const rangeTo = (targetIndex: number) => {
    const from = Math.max(currentIndex, 0);
    return new Set(records.slice(Math.min(from, targetIndex), Math.max(from, targetIndex) + 1).map(({ id }) => id));
  };

  function onRowClick(event: MouseEvent, index: number) {
    const record = records[index];
    if (!record) return;
    if (event.shiftKey) actions.mark(rangeTo(index));
    else if (event.ctrlKey || event.metaKey) actions.mark(withToggled(record.id));
    else {
      actions.mark(new Set());
      actions.choose(record.id);
    }
  }

  function move(targetIndex: number, marking: boolean) {
    const index = Math.min(Math.max(targetIndex, 0), records.length - 1);
    const record = records[index];
    if (!record) return;
    actions.mark(marking ? new Set([...marked, ...rangeTo(index)]) : new Set());
    actions.choose(record.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const targetIndex = rowTarget(event.key, currentIndex, records.length, page());
    if (targetIndex !== undefined) move(targetIndex, event.shiftKey);
    else if (event.key === 'Enter' && current) actions.open(current);
    else if (event.key === ' ' && current) actions.mark(withToggled(current));
    else if (event.key === 'Delete' && (marked.size > 0 || current))
      actions.remove(marked.size > 0 ? [...marked] : current ? [current] : []);
    else if (event.key === 'Escape' && marked.size > 0) actions.mark(new Set());
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) actions.mark(new Set(records.map(({ id }) => id)));
    else return;
    event.preventDefault();
  }

  return { onRowClick, onKeyDown, toggle: (id: string) => actions.mark(withToggled(id)) };
}
