import type { RecordHit } from '../../shared/domain/record.ts';
import classes from './Records.module.css';

/** The page and passage that a search matched; null where only title or provider match. */
export function Excerpt({ hit }: { hit: RecordHit }) {
  if (hit.page === null) return null;
  return (
    <span className={classes.excerpt}>
      Page {hit.page}:{' '}
      {hit.excerpt.map((part, index) =>
        part.hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in their order.
          <mark key={index}>{part.text}</mark>
        ) : (
          part.text
        ),
      )}
    </span>
  );
}
