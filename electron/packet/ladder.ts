import type { Reading } from '../../shared/domain/record.ts';
import type { RescueAnswer, RescueTask } from '../workers/rescue.ts';
import { runWorker, WorkerGone, WorkerQuiet } from '../workers/run.ts';
import { examine } from './examine.ts';
import { MOST_PAGES } from './pdf/pages.ts';

/**
 * What the ladder of packet.md "When something is wrong" made of a PDF: pages that every reader opens, with
 * the rung they were found on; a lock whose password is not known; or nothing, with the reason in words.
 */
export type Climb =
  | { outcome: 'pages'; reading: Exclude<Reading, 'locked'>; bytes: Uint8Array; pages: number; loss: string }
  | { outcome: 'locked' }
  | { outcome: 'unreadable'; why: string };

export interface ClimbOptions {
  /** The password the person gave; the empty one is always tried. */
  password?: string;
  /** Entry of the rescue worker. */
  rescue: URL;
  signal?: AbortSignal;
  /** The lowest rung to try: `repaired` when the pages as they are have failed in spite of all. */
  from?: 'as-is' | 'repaired';
}

/** A rung that says nothing for so long is left, ms. */
const PATIENCE = 30_000;
const HEAP_MIB = 512;

const TOO_MANY = `The file has more than ${MOST_PAGES.toLocaleString('en')} pages.`;
const NOTHING_LEFT = 'The file is damaged: no page of it can be read.';

/** Climbs until the pages hold; every rung is bounded in time and memory. The bytes of the first rung are those that were given. */
export async function climb(bytes: Uint8Array, options: ClimbOptions): Promise<Climb> {
  const found = examine(bytes);
  if (found.state === 'too-many-pages') return { outcome: 'unreadable', why: TOO_MANY };
  if (found.state === 'sound' && found.lost === 0 && options.from !== 'repaired') return pagesOf('as-is', bytes, found);

  let readable = bytes;
  let reading: 'decrypted' | 'repaired' = 'repaired';
  if (found.state === 'encrypted') {
    const opened = await unlock(bytes, options);
    if (opened === 'locked') return { outcome: 'locked' };
    if (opened) {
      readable = opened;
      reading = 'decrypted';
      const inside = examine(readable);
      if (inside.state === 'too-many-pages') return { outcome: 'unreadable', why: TOO_MANY };
      if (inside.state === 'sound' && inside.lost === 0) return pagesOf('decrypted', readable, inside);
    }
  }

  const rewritten = await rescue({ task: 'rewrite', bytes: readable, password: options.password ?? '' }, options);
  if (rewritten?.outcome === 'locked') return { outcome: 'locked' };
  if (rewritten?.outcome === 'bytes') {
    const again = examine(rewritten.bytes);
    if (again.state === 'too-many-pages') return { outcome: 'unreadable', why: TOO_MANY };
    if (again.state === 'sound') return pagesOf(reading, rewritten.bytes, again);
  }
  return { outcome: 'unreadable', why: NOTHING_LEFT };
}

function pagesOf(reading: Exclude<Reading, 'locked'>, bytes: Uint8Array, { pages, lost }: { pages: number; lost: number }): Climb {
  const loss = lost > 0 ? `${lost} of ${pages + lost} pages could not be read.` : '';
  return { outcome: 'pages', reading, bytes, pages, loss };
}

/** Opens the encryption with the empty password or the given one; null when the file is too broken for that. */
async function unlock(bytes: Uint8Array, options: ClimbOptions): Promise<Uint8Array | 'locked' | null> {
  const answer = await rescue({ task: 'rewrite', bytes, password: options.password ?? '' }, options);
  if (answer?.outcome === 'locked') return 'locked';
  return answer?.outcome === 'bytes' ? answer.bytes : null;
}

/** One rung in the rescue worker; null when it fails, hangs or needs too much. */
async function rescue(task: RescueTask, { rescue: entry, signal }: ClimbOptions): Promise<RescueAnswer | null> {
  try {
    return await runWorker<RescueTask, never, RescueAnswer>(entry, task, {
      quietMs: PATIENCE,
      heapMiB: HEAP_MIB,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (error instanceof WorkerQuiet || error instanceof WorkerGone) return null;
    throw error;
  }
}
