import { Loader } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useDocument } from './documents.ts';
import { SheetViewer } from './SheetViewer.tsx';
import type { Sheet, Zoom } from './sheets.ts';
import classes from './Viewer.module.css';

/** One PDF of our own, by its address, page below page. */
export function PdfViewer({
  url,
  label,
  tools,
  focus = true,
  startZoom = 'width',
  onLeave,
}: {
  url: string;
  label: string;
  tools?: ReactNode;
  /** Takes the keyboard as soon as it is open. */
  focus?: boolean;
  startZoom?: Zoom;
  onLeave: () => void;
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
    <SheetViewer sheets={sheets} label={label} startZoom={startZoom} turnable focus={focus} tools={tools} onLeave={onLeave} />
  );
}
