import type { Reading } from '../../../shared/domain/record.ts';
import { pdfLossText } from '../../../shared/import/pdf-loss.ts';
import { endsEarly } from '../inspection/file-end.ts';
import { countIncomplete, type PdfFaults, withEmptyPages } from '../inspection/inspect-file.ts';
import type { Protection } from '../protection.ts';
import { drawPages } from './draw-pages.ts';
import { type ProbeResult, probe } from './probe.ts';
import { type RebuildResult, rebuild } from './rebuild.ts';
import { BOMB, NO_PAGE_LEFT, NO_PAGES, PROTECTED, TOO_MANY_PAGES, TOO_SLOW } from './refusal-messages.ts';
import { resave } from './resave.ts';
import { unlock } from './unlock.ts';

/**
 * The result of recovery (docs/packet.md 3): pages that every reader opens, with the step that gave them; a lock whose
 * password is unknown; or the reason why no page can be read.
 */
type Recovery =
  | { outcome: 'pages'; reading: Exclude<Reading, 'locked'>; bytes: Uint8Array; pages: number; loss: string }
  | { outcome: 'locked' }
  | { outcome: 'unreadable'; why: string };

/** A step for a file that is not sound. With a hostile file each may hang, crash or take all memory. */
export type RecoveryStep = 'unlock' | 'rebuild' | 'resave' | 'draw';

interface RecoveryOptions {
  /** The password that the person gave; the empty one is always tried. */
  password?: string;
  /** Called before a step: whether to try it. A refused step counts as failed. */
  allow(step: RecoveryStep): boolean;
  /** Called now and then during a long step. */
  heartbeat(): void;
  /** Processor time that is left, ms: without any, no further step is tried. Not given: as much as is needed. */
  timeLeft?(): number;
  /** The first step: `repaired` when the pages as they are have failed before. */
  from?: 'as-is' | 'repaired';
}

/**
 * Tries one step after another until every page can be read, or no step is left. Its time and memory are not bounded: it
 * runs in a process that may be killed. May leave `bytes` empty, unless these are the result.
 */
export async function recoverPdf(bytes: Uint8Array, options: RecoveryOptions): Promise<Recovery> {
  const cut = endsEarly(bytes);
  const found = probe(bytes);
  if (found.state === 'too-many-pages') return unreadable(TOO_MANY_PAGES);
  if (isWhole(found) && options.from !== 'repaired')
    return betterBySearch(bytes, found.faults, cut, options) ?? pagesOf('as-is', bytes, found.faults, cut);
  if (found.state === 'encrypted') return openEncrypted(bytes, found.by, cut, options);
  const rebuilt = options.allow('rebuild') ? rebuild(bytes) : null;
  // With lost cross-references, encryption shows only while the file is rebuilt.
  if (rebuilt?.outcome === 'encrypted') return openEncrypted(bytes, rebuilt.by, cut, options);
  return bestOf(bytes, found, rebuilt, 'repaired', cut, options);
}

const MAY_LACK = 'The file is damaged: what could be read of it is kept, and pages may be missing. Ask for it again.';

async function openEncrypted(bytes: Uint8Array, by: Protection, cut: boolean, options: RecoveryOptions): Promise<Recovery> {
  if (by !== 'password') return unreadable(PROTECTED[by]);
  const { password = '', allow } = options;
  const unlocked = allow('unlock') ? await unlock(bytes, password === '' ? [''] : ['', password]) : null;
  if (unlocked?.outcome === 'locked') return { outcome: 'locked' };
  if (unlocked?.outcome !== 'bytes') return (await drawAll(bytes, 0, cut, options)) ?? unreadable(PROTECTED.password);
  const probed = probe(unlocked.bytes);
  if (probed.state === 'too-many-pages') return unreadable(TOO_MANY_PAGES);
  if (isWhole(probed)) {
    const faults = unlocked.damaged ? withEmptyPages(probed.faults) : probed.faults;
    const opened = pagesOf('decrypted', unlocked.bytes, faults, cut);
    // qpdf drops pages that it cannot read, and does not say which.
    return opened.outcome === 'pages' && opened.loss === '' && unlocked.damaged ? { ...opened, loss: MAY_LACK } : opened;
  }
  const rebuilt = allow('rebuild') ? rebuild(unlocked.bytes) : null;
  return bestOf(unlocked.bytes, probed, rebuilt, 'decrypted', cut, options);
}

/** The pages of a search for objects, where the cross-references leave out what the pages need; null: no search helps. */
function betterBySearch(bytes: Uint8Array, faults: PdfFaults, cut: boolean, options: RecoveryOptions): Recovery | null {
  if (countIncomplete(faults) === 0 || !options.allow('rebuild')) return null;
  const rebuilt = soundOnly(rebuild(bytes));
  const isBetter = rebuilt && rebuilt.faults.pages >= faults.pages && countIncomplete(rebuilt.faults) < countIncomplete(faults);
  return isBetter ? pagesOf('repaired', rebuilt.bytes, rebuilt.faults, cut) : null;
}

/** Whether a file is used as it is: all its streams can be read, and its tree leads to all its pages. */
const isWhole = (probed: ReturnType<typeof probe>): probed is Extract<typeof probed, { state: 'sound' }> =>
  probed.state === 'sound' && probed.faults.lost === 0;

/** Tries our reader, then another library, then pictures of the pages. A later result counts only with more pages. */
async function bestOf(
  bytes: Uint8Array,
  found: ProbeResult,
  rebuilt: RebuildResult | null,
  reading: 'repaired' | 'decrypted',
  cut: boolean,
  options: RecoveryOptions,
): Promise<Recovery> {
  const bomb = hasBomb(found, rebuilt);
  const soundResult = soundOnly(rebuilt);
  if (soundResult && found.state === 'bomb') soundResult.faults.bomb = true;
  if (soundResult && soundResult.faults.lost === 0) return pagesOf(reading, soundResult.bytes, soundResult.faults, cut);
  // Other libraries unpack a bomb to its end. Resaving rebuilds as well: no use where rebuilding crashed.
  const mayResave = rebuilt && !bomb && hasTime(options) && options.allow('resave');
  const resaved = mayResave ? soundOnly(await resave(bytes, soundResult?.faults.pages ?? 0)) : null;
  const best = resaved ?? soundResult;
  const drawn = bomb ? null : await drawAll(bytes, best?.faults.pages ?? 0, cut, options);
  if (drawn) return drawn;
  if (best) return pagesOf(reading, best.bytes, best.faults, cut);
  if (bomb) return unreadable(BOMB);
  if (!hasTime(options)) return unreadable(TOO_SLOW);
  return unreadable(found.state === 'empty' ? NO_PAGES : NO_PAGE_LEFT);
}

const hasTime = ({ timeLeft }: RecoveryOptions): boolean => (timeLeft?.() ?? 1) > 0;

/** Whether a part of a file unpacks to more than any file needs. */
function hasBomb(found: ProbeResult, rebuilt: RebuildResult | null): boolean {
  if (found.state === 'bomb' || ('faults' in found && found.faults.bombs.length > 0)) return true;
  return rebuilt?.outcome === 'failed' ? rebuilt.bomb : rebuilt?.outcome === 'bytes' && rebuilt.faults.bomb;
}

/** The rebuilt file if it has no damage left. */
function soundOnly(rebuilt: RebuildResult | null) {
  return rebuilt?.outcome === 'bytes' && probe(rebuilt.bytes).state === 'sound' ? rebuilt : null;
}

/** Pictures of the pages, if they are more than `pagesSoFar`; or a lock that was not seen on the damaged file. */
async function drawAll(
  bytes: Uint8Array,
  pagesSoFar: number,
  cut: boolean,
  { password = '', allow, heartbeat, timeLeft = () => Number.POSITIVE_INFINITY }: RecoveryOptions,
): Promise<Recovery | null> {
  const drawn = allow('draw') ? await drawPages(bytes, password, heartbeat, timeLeft) : null;
  if (drawn?.outcome === 'locked') return { outcome: 'locked' };
  if (drawn?.outcome !== 'bytes' || drawn.faults.pages <= pagesSoFar) return null;
  return pagesOf('pictures', drawn.bytes, drawn.faults, cut);
}

function pagesOf(reading: Exclude<Reading, 'locked'>, bytes: Uint8Array, faults: PdfFaults, cut: boolean): Recovery {
  return { outcome: 'pages', reading, bytes, pages: faults.pages, loss: pdfLossText({ ...faults, cut }) };
}

const unreadable = (why: string): Recovery => ({ outcome: 'unreadable', why });
