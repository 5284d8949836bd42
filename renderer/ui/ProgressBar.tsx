import classes from './ProgressBar.module.css';

/** Shows progress. `total` 0 means unknown: the bar moves to and fro. */
export function ProgressBar({ done, total, label, thin }: { done: number; total: number; label: string; thin?: boolean }) {
  return (
    <progress
      className={classes.bar}
      data-thin={thin || undefined}
      aria-label={label}
      {...(total > 0 ? { value: Math.min(done, total), max: total } : {})}
    />
  );
}
