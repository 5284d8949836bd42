import classes from './StateShape.module.css';

export type Shape = 'open' | 'half' | 'done' | 'none';

/** The state of a thing as a shape: a ring, a half-filled ring, a tick or a dash. A label stands beside it. */
export function StateShape({ shape }: { shape: Shape }) {
  return (
    <svg className={classes.shape} data-shape={shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shape === 'done' && <path d="M3 8.5 6.4 12 13 4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />}
      {shape === 'none' && <path d="M4 8h8" stroke="currentColor" strokeWidth="1.6" />}
      {(shape === 'open' || shape === 'half') && (
        <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {shape === 'half' && <path d="M8 2.4a5.6 5.6 0 0 0 0 11.2Z" fill="currentColor" />}
    </svg>
  );
}
