import type { Ref } from 'react';
import { SheetViewer, type SheetViewerHandle } from '../viewer/SheetViewer.tsx';
import type { Sheet } from '../viewer/sheets.ts';
import classes from './Packet.module.css';

/** The pages of the packet as they will be printed. `onLook`: the person moves through them. */
export function Preview({
  sheets,
  onCurrent,
  onLook,
  ref,
}: {
  sheets: readonly Sheet[];
  onCurrent: (index: number) => void;
  onLook: () => void;
  ref: Ref<SheetViewerHandle>;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notices that something inside is used.
    <div className={classes.preview} onWheel={onLook} onPointerDown={onLook} onKeyDown={onLook}>
      <SheetViewer ref={ref} sheets={sheets} label="Pages of the packet" startZoom="width" framed={false} onCurrent={onCurrent} />
    </div>
  );
}
