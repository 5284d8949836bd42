import type { RecordHit } from '../../shared/domain/record.ts';
import classes from './Records.module.css';

/** Why a search found a record: the page and the passage. Nothing where only the title or the provider matches. */
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
