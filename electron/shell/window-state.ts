import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import * as z from 'zod';

/** Where the window was, in display-independent pixels, and whether it filled the display. */
const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
});
type WindowState = z.infer<typeof WindowState>;

/** How much of the window's upper edge must be on a display so that a person can drag it, pixels. */
const HOLD = { width: 120, height: 40 };

/** The state that was written last; null where there is none or the file is damaged. */
export function readWindowState(file: string): WindowState | null {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Keeps the state for the next start. A full or read-only disk only costs the position. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(WindowState.parse(state)), { mode: 0o600 });
  } catch {
    // A failed write must not keep the window open.
  }
}

/** Whether a person could reach a window there: its upper edge lies on one of the displays. */
export function isReachable({ x, y, width }: Rectangle, displays: readonly Rectangle[]): boolean {
  return displays.some((display) => {
    const shared = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
    return shared >= HOLD.width && y >= display.y && y + HOLD.height <= display.y + display.height;
  });
}
