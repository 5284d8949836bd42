import type { Mark } from '../../shared/decision/marks.ts';
import classes from './MarkIcon.module.css';

const PATHS: Record<Mark | 'open', string> = {
  helps: 'M8 3.5 13 12H3Z',
  hinders: 'M8 12.5 3 4h10Z',
  neither: 'M3.5 8h9',
  unknown: 'M5.6 5.6a2.5 2.5 0 1 1 3.6 2.4C8.3 8.5 8 9 8 9.8M8 12.6v.2',
  open: 'M8 7.9v.2',
};

/** A mark as a shape: up, down, a dash, a question mark, a dot for no answer. A label must be beside the icon. */
export function MarkIcon({ answer }: { answer: Mark | null }) {
  return (
    <svg className={classes.shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[answer ?? 'open']}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
