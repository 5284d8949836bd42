import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { moveStep, rowTarget } from '../focus/arrow-keys.ts';
import { confirmLeave } from '../forms/leave-guard.ts';
import classes from './RowList.module.css';

export interface Row {
  id: string;
  title: ReactNode;
  detail?: ReactNode;
  rightSection?: ReactNode;
  /** The heading above the row; rows of one group follow each other. */
  group?: string;
}

/**
 * A list with one current row, whose details the page shows. A click or an arrow key chooses, Delete removes, Alt with an arrow
 * moves.
 */
export function RowList({
  label,
  rows,
  current,
  onChoose,
  onRemove,
  onMove,
}: {
  label: string;
  rows: readonly Row[];
  current: string | null;
  onChoose: (id: string) => void;
  /** Left out: rows cannot be removed. */
  onRemove?: (id: string) => void;
  /** Left out: rows have a fixed order. */
  onMove?: (id: string, step: -1 | 1) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const tabbableIndex = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  );

  async function choose(id: string) {
    if (id === current || !(await confirmLeave())) return;
    onChoose(id);
    list.current?.querySelectorAll('button')[rows.findIndex((row) => row.id === id)]?.focus();
  }

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const targetIndex = rowTarget(event.key, index, rows.length);
    const row = rows[index];
    const step = moveStep(event);
    if (step && row && onMove) {
      event.preventDefault();
      onMove(row.id, step);
      return;
    }
    if (event.key === 'Delete' && row && onRemove) {
      event.preventDefault();
      onRemove(row.id);
    }
    const next = targetIndex === undefined ? undefined : rows[targetIndex];
    if (targetIndex === undefined || !next) return;
    event.preventDefault();
    void choose(next.id);
  };

  return (
    <ul ref={list} className={classes.list} aria-label={label}>
      {rows.map(({ id, title, detail, rightSection, group }, index) => (
        <li key={id}>
          {group && group !== rows[index - 1]?.group && <h2 className={classes.group}>{group}</h2>}
          <button
            type="button"
            className={classes.row}
            aria-current={id === current || undefined}
            tabIndex={index === tabbableIndex ? 0 : -1}
            onClick={() => void choose(id)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            <span className={classes.title}>{title}</span>
            {rightSection && <span className={classes.rightSection}>{rightSection}</span>}
            {detail && <span className={classes.detail}>{detail}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
