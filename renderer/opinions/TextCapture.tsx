import { Button, Select } from '@mantine/core';
import { ClaimKey } from '../../shared/domain/opinion.ts';
import { CLAIM_GROUPS, CLAIM_LABELS } from '../../shared/opinions/opinion-labels.ts';
import { joinSelectedLines } from '../../shared/opinions/quotes.ts';
import clamped from '../ui/Clamped.module.css';
import classes from './ReportReader.module.css';
import type { Capture } from './useTextCapture.ts';

const FIELD_OPTIONS = CLAIM_GROUPS.map(({ title, keys }) => ({
  group: title,
  items: keys.map((value) => ({ value, label: CLAIM_LABELS[value] })),
}));

/** What to do as long as nothing is selected on the page. */
function statusHint(isImage: boolean, asPlainText: boolean): string {
  if (isImage)
    return 'This page is a picture: its words cannot be selected. Type them into the field, and name the page as their source.';
  return asPlainText
    ? 'Select words: Enter puts them into the field, Alt+↑ ↓ chooses the field, Esc shows the page.'
    : 'Select words on the page, and put them into a field.';
}

/** Puts the selected text of a page, or the page as a source, into a field of the opinion. */
export function TextCapture({
  page,
  isImage,
  asPlainText,
  capture,
  onPlainText,
}: {
  /** From 1. */
  page: number;
  /** The page is an image: it has no text to select. */
  isImage: boolean;
  /** The page is shown as plain text. */
  asPlainText: boolean;
  capture: Capture;
  onPlainText: (asPlainText: boolean) => void;
}) {
  const { selection, announcement, target } = capture;
  return (
    <section className={classes.capture} aria-label="From the page into a field">
      <p role="status" className={`${classes.status} ${clamped.clamped}`}>
        {selection ? (
          <>
            Selected for “{CLAIM_LABELS[target]}”: <q>{joinSelectedLines(selection.text)}</q>
          </>
        ) : (
          announcement || statusHint(isImage, asPlainText)
        )}
      </p>
      <div className={classes.target}>
        <Select
          aria-label="Into the field"
          data={FIELD_OPTIONS}
          value={target}
          onChange={(value) => capture.chooseField(ClaimKey.catch(target).parse(value))}
        />
        <Button
          variant={selection ? 'filled' : 'light'}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => capture.insert(selection)}
        >
          Put it there
        </Button>
      </div>
      <div className={classes.actions}>
        <Button
          variant="default"
          size="compact-md"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => capture.addSource(page)}
        >
          Page {page} is its source
        </Button>
        {(asPlainText || !isImage) && (
          <Button variant="default" size="compact-md" onClick={() => onPlainText(!asPlainText)}>
            {asPlainText ? 'Show the page' : 'Show as plain text'}
          </Button>
        )}
      </div>
    </section>
  );
}
