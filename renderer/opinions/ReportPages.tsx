import { Button, Loader, Select } from '@mantine/core';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { ClaimKey, type RecordPage } from '../../shared/domain/opinion.ts';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { CLAIM_GROUPS, CLAIM_LABELS } from '../../shared/opinions/opinion.ts';
import { quoted } from '../../shared/opinions/quoted.ts';
import { recordTitle } from '../../shared/packet/plan.ts';
import clamped from '../components/Clamped.module.css';
import { useFocusWhenDrawn } from '../components/focus.ts';
import { PdfViewer } from '../viewer/PdfViewer.tsx';
import { usePageText } from '../viewer/pageText.ts';
import type { SheetViewerHandle } from '../viewer/SheetViewer.tsx';
import classes from './Beside.module.css';
import { PageWords } from './PageWords.tsx';
import { type SelectedWords, useSelectedWords } from './useSelectedWords.ts';

const FIELDS = CLAIM_GROUPS.map(({ title, keys }) => ({
  group: title,
  items: keys.map((value) => ({ value, label: CLAIM_LABELS[value] })),
}));

/** What the place may ask of the pages. */
export interface ReportPagesHandle {
  /** From 1. */
  goTo(page: number): void;
}

/** The pages of a report, and under them what is done with the words that are selected there. */
export function ReportPages({
  record,
  start,
  target,
  onTarget,
  onPut,
  onLeave,
  ref,
}: {
  record: MedicalRecord;
  /** The page on top at first, from 1. */
  start: number;
  /** The field into which words go. */
  target: ClaimKey;
  onTarget: (key: ClaimKey) => void;
  /** Puts words, or none, and the pages as their source into the field; says why not, or null. */
  onPut: (words: string, pages: RecordPage[]) => string | null;
  onLeave: () => void;
  ref?: Ref<ReportPagesHandle>;
}) {
  const url = `/files/records/${record.id}/pages`;
  const title = recordTitle(record);
  const box = useRef<HTMLDivElement>(null);
  const viewer = useRef<SheetViewerHandle>(null);
  const [page, setPage] = useState(start);
  const [asText, setAsText] = useState(false);
  const [said, setSaid] = useState('');
  const { words, setWords } = useSelectedWords(box);
  const focusWhenDrawn = useFocusWhenDrawn();
  const pageText = usePageText(url, page);
  const picture = pageText === '';

  useImperativeHandle(ref, () => ({
    goTo(wanted) {
      setPage(wanted);
      viewer.current?.goTo(wanted - 1);
    },
  }));

  function showText() {
    setAsText(true);
    setSaid('');
    setWords(null);
  }

  function showPage() {
    setAsText(false);
    setSaid('');
    setWords(null);
    focusWhenDrawn(() => box.current?.querySelector<HTMLElement>('section[tabindex]'));
  }

  function put(text: string, pages: readonly number[]) {
    const why = onPut(
      text,
      pages.map((each) => ({ recordId: record.id, page: each })),
    );
    const where = pages.length === 1 ? `Page ${pages[0]}` : `Pages ${pages[0]}–${pages.at(-1)}`;
    const field = `“${CLAIM_LABELS[target]}”`;
    setSaid(why ?? (text ? `Put into ${field}. Its source: ${where.toLowerCase()}.` : `${where} is now a source of ${field}.`));
    if (why === null) {
      setWords(null);
      // In the plain text the caret stays behind what was taken: to clear the document's selection would throw it to the top.
      const text = box.current?.querySelector('textarea');
      if (text) text.setSelectionRange(text.selectionEnd, text.selectionEnd);
      else document.getSelection()?.removeAllRanges();
    }
  }

  function stepField(step: number) {
    const keys = FIELDS.flatMap(({ items }) => items.map(({ value }) => value));
    const next = keys.at((keys.indexOf(target) + step) % keys.length) ?? target;
    onTarget(next);
    setSaid(`Into “${CLAIM_LABELS[next]}”.`);
  }

  function putWords(chosen: SelectedWords | null) {
    if (chosen) put(quoted(chosen.text), chosen.pages);
    else {
      setSaid(picture ? 'This page is a picture: type its words into the field.' : 'Select words on the page first.');
      box.current?.querySelector<HTMLElement>('textarea, section[tabindex]')?.focus();
    }
  }

  const ofThisPage = (text: string) => (text.trim() === '' ? null : { text, pages: [page] });

  return (
    <div className={classes.report}>
      <div ref={box} className={classes.pages}>
        {asText ? (
          <>
            <div className={classes.textTools}>
              <Button variant="default" size="compact-md" disabled={page <= 1} onClick={() => setPage(page - 1)}>
                Previous page
              </Button>
              <Button variant="default" size="compact-md" disabled={page >= record.pages} onClick={() => setPage(page + 1)}>
                Next page
              </Button>
              <span className={classes.of}>
                Page {page} of {record.pages}
              </span>
            </div>
            {pageText === null ? (
              <Loader className={classes.waiting ?? ''} role="status" aria-label="Reading the page" />
            ) : (
              <PageWords
                key={page}
                text={pageText}
                label={`Words of page ${page} of ${title}`}
                onSelect={(text) => setWords(ofThisPage(text))}
                onTake={(text) => putWords(ofThisPage(text))}
                onField={stepField}
                onLeave={showPage}
              />
            )}
          </>
        ) : (
          <PdfViewer
            ref={viewer}
            url={url}
            label={`Pages of ${title}`}
            framed={false}
            start={page - 1}
            onCurrent={(index) => setPage(index + 1)}
            onLeave={onLeave}
          />
        )}
      </div>
      <section className={classes.taking} aria-label="From the page into a field">
        <p role="status" className={`${classes.said} ${clamped.clamped}`}>
          {words ? (
            <>
              Selected for “{CLAIM_LABELS[target]}”: <q>{quoted(words.text)}</q>
            </>
          ) : (
            said ||
            (picture
              ? 'This page is a picture: its words cannot be selected. Type them into the field, and name the page as their source.'
              : asText
                ? 'Select words: Enter puts them into the field, Alt+↑ ↓ chooses the field, Esc shows the page.'
                : 'Select words on the page, and put them into a field.')
          )}
        </p>
        <div className={classes.into}>
          <Select
            aria-label="Into the field"
            data={FIELDS}
            value={target}
            onChange={(value) => onTarget(ClaimKey.catch(target).parse(value))}
          />
          <Button
            variant={words ? 'filled' : 'light'}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => putWords(words)}
          >
            Put it there
          </Button>
        </div>
        <div className={classes.also}>
          <Button
            variant="default"
            size="compact-md"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => put('', [page])}
          >
            Page {page} is its source
          </Button>
          {(asText || !picture) && (
            <Button variant="default" size="compact-md" onClick={asText ? showPage : showText}>
              {asText ? 'Show the page' : 'Show as plain text'}
            </Button>
          )}
        </div>
      </section>
    </div>
  );
}
