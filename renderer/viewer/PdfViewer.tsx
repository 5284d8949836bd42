import { Loader } from '@mantine/core';
import { type ReactNode, type Ref, useMemo, useState } from 'react';
import { focusHasMoved } from '../focus/focus.ts';
import { PageImageViewer, type ViewerHandle } from './PageImageViewer.tsx';
import { useDocument } from './pdf-documents.ts';
import classes from './Viewer.module.css';
import type { ViewerPage, Zoom } from './viewer-pages.ts';

/** One PDF at one of our own addresses, page below page. */
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
  /** Gets the focus once the pages are open, unless the person has moved the focus meanwhile. */
  focus?: boolean;
  startZoom?: Zoom;
  /** Has a border; not where the parent has one. */
  framed?: boolean;
  /** The page on top at first, from 0. */
  start?: number;
  onCurrent?: (index: number) => void;
  onLeave: () => void;
  /** Set once the pages are open. */
  ref?: Ref<ViewerHandle>;
}) {
  const pdfState = useDocument(url);
  const [focusedBefore] = useState(() => document.activeElement);
  const count = pdfState.state === 'open' ? pdfState.document.numPages : 0;
  const pages = useMemo(
    () => Array.from({ length: count }, (_, index): ViewerPage => ({ key: `${url}#${index + 1}`, url, page: index + 1 })),
    [url, count],
  );
  if (pdfState.state === 'loading') {
    return (
      <div className={classes.loading}>
        <Loader role="status" aria-label="Opening the pages" />
      </div>
    );
  }
  if (pdfState.state === 'failed') {
    return (
      <div className={classes.loading} role="alert">
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
      pages={pages}
      label={label}
      startZoom={startZoom}
      start={Math.min(start, count - 1)}
      rotatable
      framed={framed}
      focus={focus && !focusHasMoved(focusedBefore)}
      tools={tools}
      {...(onCurrent ? { onCurrent } : {})}
      onLeave={onLeave}
    />
  );
}
