import type { KeyboardEvent } from 'react';

type Step = -1 | 1;

const VERTICAL: Readonly<Record<string, Step>> = { ArrowUp: -1, ArrowDown: 1 };
const HORIZONTAL: Readonly<Record<string, Step>> = { ArrowLeft: -1, ArrowRight: 1 };

/** The step of an arrow key along an axis; undefined: another key. */
export function arrowStep(key: string, axis: 'vertical' | 'horizontal' = 'vertical'): Step | undefined {
  return (axis === 'vertical' ? VERTICAL : HORIZONTAL)[key];
}

/** The step by which Alt with an arrow key moves the focused row in its list; undefined: another key. */
export function moveStep({ key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>): Step | undefined {
  return altKey ? arrowStep(key) : undefined;
}

/**
 * Returns the row to which a key leads from the row `index` of `length` rows. The keys are the arrows, Home and End, and with
 * `pageRows` the page keys. The result may lie outside the list; undefined: another key.
 */
export function rowTarget(key: string, index: number, length: number, pageRows?: number): number | undefined {
  const targets: Record<string, number> = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: length - 1 };
  if (pageRows !== undefined) Object.assign(targets, { PageUp: index - pageRows, PageDown: index + pageRows });
  return targets[key];
}

interface CellIndex {
  row: number;
  column: number;
}

/** As `rowTarget`, for a table with `columns`: Home and End stay in the row. */
export function cellTarget(key: string, { row, column }: CellIndex, columns: number): CellIndex | undefined {
  const rowStep = arrowStep(key);
  if (rowStep) return { row: row + rowStep, column };
  const columnStep = arrowStep(key, 'horizontal');
  if (columnStep) return { row, column: column + columnStep };
  const edgeColumn = { Home: 0, End: columns - 1 }[key];
  return edgeColumn === undefined ? undefined : { row, column: edgeColumn };
}

/**
 * Moves the focus with the arrow keys between rows that Tab reaches too. `rowSelector` selects the rows in the list, or with
 * `everywhere` in the window. With `ends`, Home and End lead to the first and the last row.
 */
export function moveFocus(
  rowSelector: string,
  { ends = false, everywhere = false } = {},
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const allRows = [...(everywhere ? document : event.currentTarget).querySelectorAll<HTMLElement>(rowSelector)];
    const index = allRows.indexOf(document.activeElement as HTMLElement);
    const target = ends || arrowStep(event.key) ? rowTarget(event.key, index, allRows.length) : undefined;
    if (target === undefined || index < 0) return;
    event.preventDefault();
    allRows[target]?.focus();
  };
}
