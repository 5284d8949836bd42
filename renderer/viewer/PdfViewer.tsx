import { Loader } from '@mantine/core';
import { type ReactNode, type Ref, useMemo } from 'react';
import { PageImageViewer, type SheetViewerHandle } from './PageImageViewer.tsx';
import { useDocument } from './pdf-documents.ts';
import classes from './Viewer.module.css';
import type { Sheet, Zoom } from './viewer-pages.ts';

/** One PDF of our own, by its address, page below page. */
export function PdfViewer({
  url,
  label,
  tools,
  focus = true,
  startZoom = 'width',
  framed = true,
  start = 0,
  onCurrent,
  onLeave,
  ref,
}: {
  url: string;
  label: string;
  tools?: ReactNode;
  /** Takes the keyboard as soon as it is open. */
  focus?: boolean;
  startZoom?: Zoom;
  /** With an edge of its own; not where the place gives it one. */
  framed?: boolean;
  /** Which page is on top at first, from 0. */
  start?: number;
  onCurrent?: (index: number) => void;
  onLeave: () => void;
  /** Set once the pages are open. */
  ref?: Ref<SheetViewerHandle>;
}) {
  const opened = useDocument(url);
  const count = opened.state === 'open' ? opened.document.numPages : 0;
  const sheets = useMemo(
    () => Array.from({ length: count }, (_, index): Sheet => ({ key: `${url}#${index + 1}`, url, page: index + 1 })),
    [url, count],
  );
  if (opened.state === 'loading') {
    return (
      <div className={classes.waiting}>
        <Loader role="status" aria-label="Opening the pages" />
      </div>
    );
  }
  if (opened.state === 'failed') {
    return (
      <div className={classes.waiting} role="alert">
        <p>
          <strong>These pages could not be opened.</strong> The file is kept as it is. Go back and open it again; if it happens
          again, check the vault in Settings.
        </p>
      </div>
    );
  }
  return (
    <PageImageViewer
      {...(ref ? { ref } : {})}
      sheets={sheets}
      label={label}
      startZoom={startZoom}
      start={Math.min(start, count - 1)}
      turnable
      framed={framed}
      focus={focus}
      tools={tools}
      {...(onCurrent ? { onCurrent } : {})}
      onLeave={onLeave}
    />
  );
}
