import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import type { SheetViewerHandle } from '../viewer/PageImageViewer.tsx';
import { PdfViewer } from '../viewer/PdfViewer.tsx';
import { usePageText } from '../viewer/page-text.ts';
import classes from './Beside.module.css';
import { FromPage } from './FromPage.tsx';
import { PlainPage } from './PlainPage.tsx';
import { type Into, useTaking } from './useTaking.ts';

/** What the place may ask of the pages. */
export interface ReportPagesHandle {
  /** From 1. */
  goTo(page: number): void;
}

/** The pages of a report, and under them what is done with the words that are selected there. */
export function ReportPages({
  record,
  start,
  into,
  onLeave,
  ref,
}: {
  record: MedicalRecord;
  /** The page on top at first, from 1. */
  start: number;
  into: Into;
  onLeave: () => void;
  ref?: Ref<ReportPagesHandle>;
}) {
  const url = `/files/records/${record.id}/pages`;
  const box = useRef<HTMLDivElement>(null);
  const viewer = useRef<SheetViewerHandle>(null);
  const [page, setPage] = useState(start);
  const [asText, setAsText] = useState(false);
  const focusWhenDrawn = useFocusWhenDrawn();
  const text = usePageText(url, page);
  const picture = text === '';
  const taking = useTaking({ box, recordId: record.id, picture }, into);

  useImperativeHandle(ref, () => ({
    goTo(wanted) {
      setPage(wanted);
      viewer.current?.goTo(wanted - 1);
    },
  }));

  function show(plain: boolean) {
    setAsText(plain);
    taking.reset();
    if (!plain) focusWhenDrawn(() => box.current?.querySelector<HTMLElement>('section[tabindex]'));
  }

  return (
    <div className={classes.report}>
      <div ref={box} className={classes.pages}>
        {asText ? (
          <PlainPage record={record} page={page} text={text} taking={taking} onPage={setPage} onLeave={() => show(false)} />
        ) : (
          <PdfViewer
            ref={viewer}
            url={url}
            label={`Pages of ${recordTitle(record)}`}
            framed={false}
            start={page - 1}
            onCurrent={(index) => setPage(index + 1)}
            onLeave={onLeave}
          />
        )}
      </div>
      <FromPage page={page} picture={picture} asText={asText} taking={taking} onAsText={show} />
    </div>
  );
}
