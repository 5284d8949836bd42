import { Button, Loader } from '@mantine/core';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import classes from './Beside.module.css';
import { PageWords } from './PageWords.tsx';
import type { Taking } from './useTaking.ts';

/** A page of a report as plain text, from which words are taken by the keyboard, and the ways to the others. */
export function PlainPage({
  record,
  page,
  text,
  taking,
  onPage,
  onLeave,
}: {
  record: MedicalRecord;
  /** From 1. */
  page: number;
  /** Its words; null: not read yet. */
  text: string | null;
  taking: Taking;
  onPage: (page: number) => void;
  onLeave: () => void;
}) {
  const ofThisPage = (selected: string) => (selected.trim() === '' ? null : { text: selected, pages: [page] });
  return (
    <>
      <div className={classes.textTools}>
        <Button variant="default" size="compact-md" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          Previous page
        </Button>
        <Button variant="default" size="compact-md" disabled={page >= record.pages} onClick={() => onPage(page + 1)}>
          Next page
        </Button>
        <span className={classes.of}>
          Page {page} of {record.pages}
        </span>
      </div>
      {text === null ? (
        <Loader className={classes.waiting ?? ''} role="status" aria-label="Reading the page" />
      ) : (
        <PageWords
          key={page}
          text={text}
          label={`Words of page ${page} of ${recordTitle(record)}`}
          onSelect={(selected) => taking.select(ofThisPage(selected))}
          onTake={(selected) => taking.take(ofThisPage(selected))}
          onField={taking.stepField}
          onLeave={onLeave}
        />
      )}
    </>
  );
}
