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
/** What a rung may take besides several times the file itself, bytes. */
const MOST_MEMORY = 600 * 2 ** 20;

const TOO_MANY = `The file has more than ${MOST_PAGES.toLocaleString('en')} pages.`;
const NOTHING_LEFT = 'The file is damaged: no page of it can be read.';

/**
 * Climbs until the pages hold; every rung is bounded in time and memory. The bytes of the first rung are those that were
 * given. Throws only the signal's reason.
 */
export async function climb(bytes: Uint8Array, options: ClimbOptions): Promise<Climb> {
  const found = examine(bytes);
  if (found.state === 'too-many-pages') return { outcome: 'unreadable', why: TOO_MANY };
  if (found.state === 'sound' && found.lost === 0 && options.from !== 'repaired') return pagesOf('as-is', bytes, found);
  if (found.state !== 'encrypted')
    return (await repair(bytes, 'repaired', options)) ?? { outcome: 'unreadable', why: NOTHING_LEFT };

  const unlocked = await rescue('unlock', bytes, options);
  if (unlocked?.outcome === 'locked') return { outcome: 'locked' };
  if (unlocked?.outcome !== 'bytes') return (await redraw(bytes, 0, options)) ?? { outcome: 'unreadable', why: NOTHING_LEFT };
  const inside = examine(unlocked.bytes);
  if (inside.state === 'too-many-pages') return { outcome: 'unreadable', why: TOO_MANY };
  if (inside.state === 'sound' && inside.lost === 0) return pagesOf('decrypted', unlocked.bytes, inside);
  return (await repair(unlocked.bytes, 'decrypted', options)) ?? { outcome: 'unreadable', why: NOTHING_LEFT };
}

/** Written anew from the objects that are left; or drawn, if that gives more pages. */
async function repair(bytes: Uint8Array, reading: 'repaired' | 'decrypted', options: ClimbOptions): Promise<Climb | null> {
  const rebuilt = await rescue('rebuild', bytes, options);
  const sound = rebuilt?.outcome === 'bytes' && 'pages' in rebuilt && examine(rebuilt.bytes).state === 'sound' ? rebuilt : null;
  if (sound && sound.lost === 0) return pagesOf(reading, sound.bytes, sound);
  const drawn = await redraw(bytes, sound?.pages ?? 0, options);
  return drawn ?? (sound ? pagesOf(reading, sound.bytes, sound) : null);
}

/** Pictures of the pages, if they are more than `moreThan`. */
async function redraw(bytes: Uint8Array, moreThan: number, options: ClimbOptions): Promise<Climb | null> {
  const drawn = await rescue('draw', bytes, options);
  if (drawn?.outcome !== 'bytes' || !('pages' in drawn) || drawn.pages <= moreThan) return null;
  return pagesOf('pictures', drawn.bytes, drawn);
}

function pagesOf(
  reading: Exclude<Reading, 'locked'>,
  bytes: Uint8Array,
  { pages, lost }: { pages: number; lost: number },
): Climb {
  const loss = lost > 0 ? `${lost} of ${pages + lost} pages could not be read.` : '';
  return { outcome: 'pages', reading, bytes, pages, loss };
}

/** One rung in the rescue worker; null when it fails, hangs or needs too much. */
async function rescue(rung: RescueTask['rung'], bytes: Uint8Array, options: ClimbOptions): Promise<RescueAnswer | null> {
  const { password = '', rescue: entry, signal } = options;
  const greedy = new AbortController();
  const before = process.memoryUsage.rss();
  // The heap's limit knows nothing of buffers, pictures and WebAssembly.
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before > MOST_MEMORY + 4 * bytes.length)
      greedy.abort(new WorkerGone('needs too much memory'));
  }, 200);
  try {
    return await runWorker<RescueTask, 'alive', RescueAnswer>(
      entry,
      { rung, bytes: alone(bytes), password },
      { quietMs: PATIENCE, heapMiB: HEAP_MIB, signal: signal ? AbortSignal.any([signal, greedy.signal]) : greedy.signal },
    );
  } catch (error) {
    if (error instanceof WorkerQuiet || error instanceof WorkerGone) return null;
    throw error;
  } finally {
    clearInterval(watch);
  }
}

/** In a buffer of its own: whatever else is in a buffer would be sent along. */
const alone = (bytes: Uint8Array): Uint8Array => (bytes.length === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes));
