import { useCallback, useEffect, useRef, useState } from 'react';
import type { SheetViewerHandle } from '../viewer/PageImageViewer.tsx';
import { FRONT } from './contents-rows.ts';
import type { PacketSheets } from './preview-pages.ts';

/** The pages and the row of the contents that they belong to, kept together: a row brings its pages, and the pages their row. */
export function usePreview(packet: PacketSheets | null) {
  const pages = useRef<SheetViewerHandle>(null);
  const [current, setCurrent] = useState(`${FRONT}0`);
  const [open, setOpen] = useState(false);
  // A row that was chosen stays chosen until the person moves through the pages themselves.
  const following = useRef(true);
  const laid = useRef(packet);
  laid.current = packet;

  const show = useCallback((row: string) => {
    following.current = false;
    setCurrent(row);
    setOpen(true);
    const start = laid.current?.starts.get(row);
    if (start !== undefined) pages.current?.goTo(start);
  }, []);
  // A row that moves takes the pages with it.
  const start = packet?.starts.get(current);
  useEffect(() => {
    if (!following.current && start !== undefined) pages.current?.goTo(start);
  }, [start]);
  const onCurrent = useCallback((index: number) => {
    const row = laid.current?.rows[index];
    if (row && following.current) setCurrent(row);
  }, []);
  const onLook = useCallback(() => {
    following.current = true;
  }, []);
  const close = useCallback(() => setOpen(false), []);

  return {
    /** To be the ref of the pages. */
    pages,
    /** The key of the row. */
    current,
    /** Where only one has room, the pages stand in the place of the contents. */
    open,
    show,
    close,
    /** Another sheet is on top. */
    onCurrent,
    /** The person moves through the pages. */
    onLook,
  };
}
