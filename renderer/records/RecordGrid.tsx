// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only while in view lie outside the layout of a table; the roles say what they are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row (aria-activedescendant).

import { useMergedRef } from '@mantine/hooks';
import { type FocusEvent, type Ref, useId, useRef } from 'react';
import type { Provider } from '../../shared/domain/provider.ts';
import type { MedicalRecord, RecordHit } from '../../shared/domain/record.ts';
import { type GridActions, gridHandlers } from './grid-keys.ts';
import { RecordColumns } from './RecordColumns.tsx';
import { RecordRow } from './RecordRow.tsx';
import classes from './Records.module.css';
import { useVisibleRows } from './useVisibleRows.ts';

/**
 * The records as rows; only visible rows are drawn. Arrow keys move, Enter opens, Space marks, Shift marks a range. Delete
 * removes the marked records, else the current one.
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
  const currentIndex = records.findIndex(({ id }) => id === current);
  const { rows, page } = useVisibleRows(records, currentIndex, view);
  const { onRowClick, onKeyDown, toggle } = gridHandlers({ records, current, currentIndex, marked, actions, page });

  /** The keys act on the current row, so the focus stays with the grid. */
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
      aria-activedescendant={currentIndex >= 0 ? `${rowId}${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <RecordColumns />
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
                onMark={() => toggle(record.id)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
