import type { KeyboardEvent } from 'react';

/** In a list whose rows are all reached by Tab: the arrows move from one to the next. `rows` selects them within the list. */
export function moveFocus(rows: string): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(rows)];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (!step || at < 0) return;
    event.preventDefault();
    all[at + step]?.focus();
  };
}
