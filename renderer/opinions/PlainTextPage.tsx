import { Button, Loader } from '@mantine/core';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { PageText } from './PageText.tsx';
import classes from './ReportReader.module.css';
import type { Capture } from './useTextCapture.ts';

/** A page of a report as plain text for keyboard selection, with buttons to the other pages. */
export function PlainTextPage({
  record,
  page,
  text,
  capture,
  onPage,
  onLeave,
}: {
  record: MedicalRecord;
  /** From 1. */
  page: number;
  /** Null until it is read. */
  text: string | null;
  capture: Capture;
  onPage: (page: number) => void;
  onLeave: () => void;
}) {
  const selectionOf = (selected: string) => (selected.trim() === '' ? null : { text: selected, pages: [page] });
  return (
    <>
      <div className={classes.textToolbar}>
        <Button variant="default" size="compact-md" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          Previous page
        </Button>
        <Button variant="default" size="compact-md" disabled={page >= record.pages} onClick={() => onPage(page + 1)}>
          Next page
        </Button>
        <span className={classes.pageCount}>
          Page {page} of {record.pages}
        </span>
      </div>
      {text === null ? (
        <Loader className={classes.loading ?? ''} role="status" aria-label="Reading the page" />
      ) : (
        <PageText
          key={page}
          text={text}
          label={`Words of page ${page} of ${recordTitle(record)}`}
          onSelect={(selected) => capture.select(selectionOf(selected))}
          onInsert={(selected) => capture.insert(selectionOf(selected))}
          onStepField={capture.stepField}
          onLeave={onLeave}
        />
      )}
    </>
  );
}
