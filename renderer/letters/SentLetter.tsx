import type { Letter } from '../../shared/domain/letter.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { letterBlocks } from '../../shared/printouts/letter-printout.ts';
import classes from './Letters.module.css';

/** A sent letter, read-only. */
export function SentLetter({ letter: { text, date } }: { letter: Letter }) {
  return (
    <article className={classes.paper} aria-label="The letter">
      <p className={classes.lines}>{text.from}</p>
      <p>{formatDate(date)}</p>
      {text.to && <p className={classes.lines}>{text.to}</p>}
      {text.subject && <h2>{text.subject}</h2>}
      {letterBlocks(text.body).map((block, index) =>
        block.kind === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent letter never changes
          <ul key={index} className={classes.items}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        ) : (
          block.kind === 'paragraph' && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sent letter never changes
            <p key={index} className={classes.lines}>
              {block.text}
            </p>
          )
        ),
      )}
    </article>
  );
}
