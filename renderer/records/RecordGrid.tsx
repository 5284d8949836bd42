// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only while in view lie outside the layout of a table; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row (aria-activedescendant).

import { VisuallyHidden } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type Ref, useEffect, useId, useRef } from 'react';
import type { Provider } from '../../shared/domain/provider.ts';
import type { MedicalRecord, RecordHit } from '../../shared/domain/record.ts';
import { RecordRow } from './RecordRow.tsx';
import classes from './Records.module.css';

/** The likely height of a row before it is measured, pixels. */
const ROW = 67;

interface GridActions {
  /** Shows a record's details beside the list. */
  choose: (id: string) => void;
  /** Opens its pages. */
  open: (id: string) => void;
  mark: (marked: ReadonlySet<string>) => void;
  remove: (ids: readonly string[]) => void;
}

/**
 * The records as rows, only those in view drawn. Arrows move, Enter opens, Space marks, Shift with the arrows or a
 * click marks a stretch, Delete removes what is marked, else the one chosen.
 */
export function RecordGrid({
  records,
  hits,
  providers,
  current,
  marked,
  actions,
  ref,
}: {
  records: readonly MedicalRecord[];
  /** Why a search found them, by record. */
  hits: ReadonlyMap<string, RecordHit>;
  providers: ReadonlyMap<string, Provider>;
  current: string | null;
  marked: ReadonlySet<string>;
  actions: GridActions;
  ref?: Ref<HTMLDivElement>;
}) {
  const view = useRef<HTMLDivElement>(null);
  const grid = useMergedRef(view, ref);
  const rowId = useId();
  const rows = useVirtualizer({
    count: records.length,
    getScrollElement: () => view.current,
    estimateSize: () => ROW,
    getItemKey: (index) => records[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: 48,
  });
  const at = records.findIndex(({ id }) => id === current);
  const { scrollToIndex } = rows;
  const placed = useRef(false);
  useEffect(() => {
    if (at < 0) return;
    // The heights of rows above are only guessed at first: in the middle the guess does no harm.
    scrollToIndex(at, { align: placed.current ? 'auto' : 'center' });
    placed.current = true;
  }, [at, scrollToIndex]);

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
    const page = Math.max(1, Math.floor((view.current?.clientHeight ?? 0) / ROW) - 1);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: records.length - 1 }[
      event.key
    ];
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

  /** The keys act on the chosen row, wherever was clicked: the focus stays with the grid. */
  function onFocus(event: FocusEvent) {
    if (event.target !== view.current) view.current?.focus({ preventScroll: true });
  }

  return (
    <div
      ref={grid}
      className={classes.grid}
      role="grid"
      aria-label="Records"
      aria-rowcount={records.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={at >= 0 ? `${rowId}${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div className={classes.heads} role="row" aria-rowindex={1}>
        <span role="columnheader" className={classes.headRecord}>
          Record
        </span>
        <span role="columnheader" className={classes.cellKind}>
          Kind
        </span>
        <span role="columnheader" className={classes.cellDate}>
          Date
        </span>
        <span role="columnheader" className={classes.cellPages}>
          Pages
        </span>
        <span role="columnheader" className={classes.cellState}>
          <VisuallyHidden>State</VisuallyHidden>
        </span>
      </div>
      <div className={classes.rows} role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const record = records[index];
          return (
            record && (
              <RecordRow
                key={key}
                ref={rows.measureElement}
                id={`${rowId}${record.id}`}
                index={index}
                top={start}
                record={record}
                hit={hits.get(record.id)}
                provider={record.providerId ? (providers.get(record.providerId)?.name ?? '') : ''}
                current={record.id === current}
                marked={marked.has(record.id)}
                marking={marked.size > 0}
                onClick={(event) => onRowClick(event, index)}
                onOpen={() => actions.open(record.id)}
                onMark={() => actions.mark(toggled(record.id))}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
