import type { Reading } from '../../../shared/domain/record.ts';
import type { Protection } from '../protection.ts';
import { drawPages } from './draw-pages.ts';
import { probe } from './probe.ts';
import { type RebuildResult, rebuild } from './rebuild.ts';
import { NO_PAGE_LEFT, NO_PAGES, PROTECTED, TOO_MANY_PAGES } from './refusal-messages.ts';
import { unlock } from './unlock.ts';

/**
 * What the ladder of docs/packet.md 3 made of a PDF: pages that every reader opens, with
 * the rung they were found on; a lock whose password is not known; or nothing, with the reason in words.
 */
type Recovery =
  | { outcome: 'pages'; reading: Exclude<Reading, 'locked'>; bytes: Uint8Array; pages: number; loss: string }
  | { outcome: 'locked' }
  | { outcome: 'unreadable'; why: string };

/** What is tried with a file that is not taken as it is. Each may hang, take all memory or crash with a hostile one. */
export type RecoveryStep = 'unlock' | 'rebuild' | 'draw';

interface RecoveryOptions {
  /** The password the person gave; the empty one is always tried. */
  password?: string;
  /** Asked before a rung is tried: whether it may be. One that may not counts as failed. */
  allow(rung: RecoveryStep): boolean;
  /** Told now and then on a rung that takes long. */
  heartbeat(): void;
  /** The lowest rung to try: `repaired` when the pages as they are have failed in spite of all. */
  from?: 'as-is' | 'repaired';
}

/**
 * Climbs until the pages hold, or no rung is left. Nothing bounds its time and memory: it is for a process that can be lost.
 * The bytes of the first rung are those that were given; another may take these over and leave them empty.
 */
export async function recoverPdf(bytes: Uint8Array, options: RecoveryOptions): Promise<Recovery> {
  const found = probe(bytes);
  if (found.state === 'too-many-pages') return unreadable(TOO_MANY_PAGES);
  if (found.state === 'sound' && found.lost === 0 && options.from !== 'repaired') return pagesOf('as-is', bytes, found);
  if (found.state === 'encrypted') return openEncrypted(bytes, found.by, options);
  const rebuilt = options.allow('rebuild') ? rebuild(bytes) : null;
  // That it is encrypted is not to be seen at once when the cross-references are lost.
  if (rebuilt?.outcome === 'encrypted') return openEncrypted(bytes, rebuilt.by, options);
  return (await bestOf(bytes, rebuilt, 'repaired', options)) ?? unreadable(found.state === 'empty' ? NO_PAGES : NO_PAGE_LEFT);
}

async function openEncrypted(bytes: Uint8Array, by: Protection, options: RecoveryOptions): Promise<Recovery> {
  if (by !== 'password') return unreadable(PROTECTED[by]);
  const { password = '', allow } = options;
  const unlocked = allow('unlock') ? await unlock(bytes, password === '' ? [''] : ['', password]) : null;
  if (unlocked?.outcome === 'locked') return { outcome: 'locked' };
  if (unlocked?.outcome !== 'bytes') return (await drawAll(bytes, 0, options)) ?? unreadable(PROTECTED.password);
  const inside = probe(unlocked.bytes);
  if (inside.state === 'too-many-pages') return unreadable(TOO_MANY_PAGES);
  if (inside.state === 'sound' && inside.lost === 0) return pagesOf('decrypted', unlocked.bytes, inside);
  const rebuilt = allow('rebuild') ? rebuild(unlocked.bytes) : null;
  return (
    (await bestOf(unlocked.bytes, rebuilt, 'decrypted', options)) ??
    unreadable(inside.state === 'empty' ? NO_PAGES : NO_PAGE_LEFT)
  );
}

/** What was written anew from the objects that are left; or pictures, if that gives more pages. */
async function bestOf(
  bytes: Uint8Array,
  rebuilt: RebuildResult | null,
  reading: 'repaired' | 'decrypted',
  options: RecoveryOptions,
): Promise<Recovery | null> {
  const sound = rebuilt?.outcome === 'bytes' && probe(rebuilt.bytes).state === 'sound' ? rebuilt : null;
  if (sound && sound.lost === 0) return pagesOf(reading, sound.bytes, sound);
  const drawn = await drawAll(bytes, sound?.pages ?? 0, options);
  return drawn ?? (sound ? pagesOf(reading, sound.bytes, sound) : null);
}

/** Pictures of the pages, if they are more than `moreThan`; or word of a lock, which unlocking did not find on a damaged file. */
async function drawAll(
  bytes: Uint8Array,
  moreThan: number,
  { password = '', allow, heartbeat }: RecoveryOptions,
): Promise<Recovery | null> {
  const drawn = allow('draw') ? await drawPages(alone(bytes), password, heartbeat) : null;
  if (drawn?.outcome === 'locked') return { outcome: 'locked' };
  if (drawn?.outcome !== 'bytes' || drawn.pages <= moreThan) return null;
  return pagesOf('pictures', drawn.bytes, drawn);
}

function pagesOf(
  reading: Exclude<Reading, 'locked'>,
  bytes: Uint8Array,
  { pages, lost }: { pages: number; lost: number },
): Recovery {
  const loss = lost > 0 ? `${lost} of ${pages + lost} pages could not be read.` : '';
  return { outcome: 'pages', reading, bytes, pages, loss };
}

const unreadable = (why: string): Recovery => ({ outcome: 'unreadable', why });

/** In a buffer of its own: whoever takes bytes over takes their whole buffer. */
const alone = (bytes: Uint8Array): Uint8Array => (bytes.length === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes));
