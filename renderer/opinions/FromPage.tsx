import { Button, Select } from '@mantine/core';
import { ClaimKey } from '../../shared/domain/opinion.ts';
import { CLAIM_GROUPS, CLAIM_LABELS } from '../../shared/opinions/opinion-labels.ts';
import { quoted } from '../../shared/opinions/quotes.ts';
import clamped from '../ui/Clamped.module.css';
import classes from './Beside.module.css';
import type { Taking } from './useTaking.ts';

const FIELDS = CLAIM_GROUPS.map(({ title, keys }) => ({
  group: title,
  items: keys.map((value) => ({ value, label: CLAIM_LABELS[value] })),
}));

/** What is to be done with the page, as long as nothing is selected on it. */
function hint(picture: boolean, asText: boolean): string {
  if (picture)
    return 'This page is a picture: its words cannot be selected. Type them into the field, and name the page as their source.';
  return asText
    ? 'Select words: Enter puts them into the field, Alt+↑ ↓ chooses the field, Esc shows the page.'
    : 'Select words on the page, and put them into a field.';
}

/** What is done with the words that are selected on a page, or with the page itself. */
export function FromPage({
  page,
  picture,
  asText,
  taking,
  onAsText,
}: {
  /** From 1. */
  page: number;
  /** It has no words that could be selected. */
  picture: boolean;
  /** It is shown as plain text. */
  asText: boolean;
  taking: Taking;
  onAsText: (asText: boolean) => void;
}) {
  const { words, said, target } = taking;
  return (
    <section className={classes.taking} aria-label="From the page into a field">
      <p role="status" className={`${classes.said} ${clamped.clamped}`}>
        {words ? (
          <>
            Selected for “{CLAIM_LABELS[target]}”: <q>{quoted(words.text)}</q>
          </>
        ) : (
          said || hint(picture, asText)
        )}
      </p>
      <div className={classes.into}>
        <Select
          aria-label="Into the field"
          data={FIELDS}
          value={target}
          onChange={(value) => taking.chooseField(ClaimKey.catch(target).parse(value))}
        />
        <Button
          variant={words ? 'filled' : 'light'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => taking.take(words)}
        >
          Put it there
        </Button>
      </div>
      <div className={classes.also}>
        <Button
          variant="default"
          size="compact-md"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => taking.nameSource(page)}
        >
          Page {page} is its source
        </Button>
        {(asText || !picture) && (
          <Button variant="default" size="compact-md" onClick={() => onAsText(!asText)}>
            {asText ? 'Show the page' : 'Show as plain text'}
          </Button>
        )}
      </div>
    </section>
  );
}
