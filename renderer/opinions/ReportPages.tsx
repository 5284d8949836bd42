import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { MedicalRecord } from '../../shared/domain/record.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import type { ViewerHandle } from '../viewer/PageImageViewer.tsx';
import { PdfViewer } from '../viewer/PdfViewer.tsx';
import { usePageText } from '../viewer/usePageText.ts';
import { PlainTextPage } from './PlainTextPage.tsx';
import classes from './ReportReader.module.css';
import { TextCapture } from './TextCapture.tsx';
import { type CaptureTarget, useTextCapture } from './useTextCapture.ts';

/** What the reader may ask of the pages. */
export interface ReportPagesHandle {
  /** From 1. */
  goTo(page: number): void;
}

/** The pages of a report with the bar that captures their text. */
export function ReportPages({
  record,
  start,
  target,
  onLeave,
  ref,
}: {
  record: MedicalRecord;
  /** The page shown first, from 1. */
  start: number;
  target: CaptureTarget;
  onLeave: () => void;
  ref?: Ref<ReportPagesHandle>;
}) {
  const url = `/files/records/${record.id}/pages`;
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<ViewerHandle>(null);
  const [page, setPage] = useState(start);
  const [asPlainText, setAsPlainText] = useState(false);
  const focusWhenDrawn = useFocusWhenDrawn();
  const text = usePageText(url, page);
  const isImage = text === '';
  const capture = useTextCapture({ container, recordId: record.id, isImage }, target);

  useImperativeHandle(ref, () => ({
    goTo(requested) {
      setPage(requested);
      viewer.current?.goTo(requested - 1);
    },
  }));

  function show(plain: boolean) {
    setAsPlainText(plain);
    capture.reset();
    if (!plain) focusWhenDrawn(() => container.current?.querySelector<HTMLElement>('section[tabindex]'));
  }

  return (
    <div className={classes.report}>
      <div ref={container} className={classes.pages}>
        {asPlainText ? (
          <PlainTextPage record={record} page={page} text={text} capture={capture} onPage={setPage} onLeave={() => show(false)} />
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
      <TextCapture page={page} isImage={isImage} asPlainText={asPlainText} capture={capture} onPlainText={show} />
    </div>
  );
}
