import type { KeyboardEvent, MouseEvent } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { rowTarget } from '../focus/arrow-keys.ts';

/** What the grid asks of its place. */
export interface GridActions {
  /** Shows a record's details beside the list. */
  choose: (id: string) => void;
  /** Opens its pages. */
  open: (id: string) => void;
  mark: (marked: ReadonlySet<string>) => void;
  remove: (ids: readonly string[]) => void;
}

interface Stand {
  records: readonly MedicalRecord[];
  current: string | null;
  /** The place of the current one among them, from 0; negative: none. */
  at: number;
  marked: ReadonlySet<string>;
  actions: GridActions;
  /** How many rows a page of the list has. */
  page: () => number;
}

/** What clicks and keys do in the list of records: choose, open, mark one or a stretch, remove. */
export function gridSteps({ records, current, at, marked, actions, page }: Stand) {
  const toggled = (id: string) => {
    const next = new Set(marked.size === 0 && current && current !== id ? [current] : marked);
    if (!next.delete(id)) next.add(id);
    return next;
  };
  const stretch = (to: number) => {
    const from = Math.max(at, 0);
    return new Set(records.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id));
  };

  function onRowClick(event: MouseEvent, index: number) {
    const record = records[index];
    if (!record) return;
    if (event.shiftKey) actions.mark(stretch(index));
    else if (event.ctrlKey || event.metaKey) actions.mark(toggled(record.id));
    else {
      actions.mark(new Set());
      actions.choose(record.id);
    }
  }

  function move(to: number, marking: boolean) {
    const index = Math.min(Math.max(to, 0), records.length - 1);
    const record = records[index];
    if (!record) return;
    actions.mark(marking ? new Set([...marked, ...stretch(index)]) : new Set());
    actions.choose(record.id);
  }

  function onKeyDown(event: KeyboardEvent) {
    const to = rowTarget(event.key, at, records.length, page());
    if (to !== undefined) move(to, event.shiftKey);
    else if (event.key === 'Enter' && current) actions.open(current);
    else if (event.key === ' ' && current) actions.mark(toggled(current));
    else if (event.key === 'Delete' && (marked.size > 0 || current))
      actions.remove(marked.size > 0 ? [...marked] : current ? [current] : []);
    else if (event.key === 'Escape' && marked.size > 0) actions.mark(new Set());
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) actions.mark(new Set(records.map(({ id }) => id)));
    else return;
    event.preventDefault();
  }

  return { onRowClick, onKeyDown, toggle: (id: string) => actions.mark(toggled(id)) };
}
