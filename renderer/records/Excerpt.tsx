import type { RecordHit } from '../../shared/domain/record.ts';
import classes from './Records.module.css';

/** Why a record was found: the page that speaks of it and what stands there. Nothing where only its title or provider does. */
export function Excerpt({ hit }: { hit: RecordHit }) {
  if (hit.page === null) return null;
  return (
    <span className={classes.excerpt}>
      Page {hit.page}:{' '}
      {hit.excerpt.map((piece, at) =>
        piece.hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in their order.
          <mark key={at}>{piece.text}</mark>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
