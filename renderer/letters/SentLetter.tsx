import type { Letter } from '../../shared/domain/letter.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { letterBlocks } from '../../shared/printouts/letter-printout.ts';
import classes from './Letters.module.css';

/** A letter as it went out, to read. */
export function SentLetter({ letter: { text, date } }: { letter: Letter }) {
  return (
    <article className={classes.paper} aria-label="The letter">
      <p className={classes.lines}>{text.from}</p>
      <p>{formatDate(date)}</p>
      {text.to && <p className={classes.lines}>{text.to}</p>}
      {text.subject && <h2>{text.subject}</h2>}
      {letterBlocks(text.body).map((block, at) =>
        block.kind === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent letter never changes
          <ul key={at} className={classes.items}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : (
          block.kind === 'paragraph' && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sent letter never changes
            <p key={at} className={classes.lines}>
              {block.text}
            </p>
          )
        ),
      )}
    </article>
  );
}
