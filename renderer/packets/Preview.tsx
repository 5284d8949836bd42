import type { Ref } from 'react';
import { PageImageViewer, type SheetViewerHandle } from '../viewer/PageImageViewer.tsx';
import type { Sheet } from '../viewer/viewer-pages.ts';
import classes from './Packet.module.css';
import { Waiting } from './Waiting.tsx';

/** A window of this height shows a whole page that can be read, pixels. */
const TALL = 950;

/** The pages of the packet as they will be printed. `onLook`: the person moves through them. */
export function Preview({
  sheets,
  onCurrent,
  onLook,
  ref,
}: {
  /** Null: not set in type yet. */
  sheets: readonly Sheet[] | null;
  onCurrent: (index: number) => void;
  onLook: () => void;
  ref: Ref<SheetViewerHandle>;
}) {
  if (!sheets) return <Waiting />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that something inside is used.
    <div className={classes.preview} onWheel={onLook} onPointerDown={onLook} onKeyDown={onLook}>
      <PageImageViewer
        ref={ref}
        sheets={sheets}
        label="Pages of the packet"
        startZoom={window.innerHeight >= TALL ? 'page' : 'width'}
        framed={false}
        onCurrent={onCurrent}
      />
    </div>
  );
}
