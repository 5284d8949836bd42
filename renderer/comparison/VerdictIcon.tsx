import type { DifferenceState } from '../../shared/comparison/compare.ts';
import classes from './Comparison.module.css';

const PATHS: Record<DifferenceState | 'unclear', string> = {
  agree: 'M3 6h10M3 10h10',
  differ: 'M3 6h10M3 10h10M11 2.5 5 13.5',
  unclear: 'M5.6 5.6a2.5 2.5 0 1 1 3.6 2.4C8.3 8.5 8 9 8 9.8M8 12.6v.2',
  open: 'M8 2.6a5.4 5.4 0 1 0 0 10.8 5.4 5.4 0 0 0 0-10.8Z',
  unsaid: 'M4 8h8',
};

/** A verdict as a shape: equal, not equal, a question mark, a ring, a dash. A label must be beside the icon. */
export function VerdictIcon({ verdict }: { verdict: keyof typeof PATHS }) {
  return (
    <svg className={classes.shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[verdict]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
