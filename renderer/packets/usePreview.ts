import { useCallback, useEffect, useRef, useState } from 'react';
import type { ViewerHandle } from '../viewer/PageImageViewer.tsx';
import { FIRST_KEY } from './contents-rows.ts';
import type { PacketPages } from './preview-pages.ts';

/** Links the preview and the contents: a row shows its pages, and scrolling selects the row. */
export function usePreview(packet: PacketPages | null) {
  const viewer = useRef<ViewerHandle>(null);
  const [current, setCurrent] = useState(FIRST_KEY);
  const [open, setOpen] = useState(false);
  // A chosen row stays current until the person moves through the pages.
  const followsScroll = useRef(true);
  const latestPacket = useRef(packet);
  latestPacket.current = packet;

  const show = useCallback((row: string) => {
    followsScroll.current = false;
    setCurrent(row);
    setOpen(true);
    const start = latestPacket.current?.starts.get(row);
    if (start !== undefined) viewer.current?.goTo(start);
  }, []);
  // Scrolls along when the row moves.
  const start = packet?.starts.get(current);
  useEffect(() => {
    if (!followsScroll.current && start !== undefined) viewer.current?.goTo(start);
  }, [start]);
  const onCurrent = useCallback((index: number) => {
    const row = latestPacket.current?.rows[index];
    if (row && followsScroll.current) setCurrent(row);
  }, []);
  const onBrowse = useCallback(() => {
    followsScroll.current = true;
  }, []);
  const close = useCallback(() => setOpen(false), []);

  return {
    /** The ref of the page viewer. */
    viewer,
    /** The key of the row. */
    current,
    /** In a narrow window the pages replace the contents. */
    open,
    show,
    close,
    /** Another page is on top. */
    onCurrent,
    /** The person moves through the pages. */
    onBrowse,
  };
}
