import type { Ref } from 'react';
import { PageImageViewer, type ViewerHandle } from '../viewer/PageImageViewer.tsx';
import type { ViewerPage } from '../viewer/viewer-pages.ts';
import classes from './PacketEditor.module.css';
import { PagesLoading } from './PagesLoading.tsx';

/** A window of this height shows a whole readable page, pixels. */
const TALL_WINDOW = 950;

/** The pages of the packet as they will be printed. `onBrowse`: the person moves through them. */
export function Preview({
  pages,
  onCurrent,
  onBrowse,
  ref,
}: {
  /** Null: not typeset yet. */
  pages: readonly ViewerPage[] | null;
  onCurrent: (index: number) => void;
  onBrowse: () => void;
  ref: Ref<ViewerHandle>;
}) {
  if (!pages) return <PagesLoading />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that something inside is used.
    <div className={classes.preview} onWheel={onBrowse} onPointerDown={onBrowse} onKeyDown={onBrowse}>
      <PageImageViewer
        ref={ref}
        pages={pages}
        label="Pages of the packet"
        startZoom={window.innerHeight >= TALL_WINDOW ? 'page' : 'width'}
        framed={false}
        onCurrent={onCurrent}
      />
    </div>
  );
}
