import type { Database } from 'better-sqlite3';
import { inspectVault } from '../../electron/vault/inspect.ts';
import type { OpenVault } from '../../electron/vault/open-vault.ts';
import { repairVault } from '../../electron/vault/repair.ts';
import { withClosedVault } from '../../electron/vault/vault.ts';
import { Problem } from '../../shared/domain/problem.ts';
import { clock, reopen } from '../unit/vault/invented-vault.ts';

/** Rows as JSON, by `table rowid`; what only keeps count is left out. */
export type Rows = ReadonlyMap<string, string>;

const BOOKKEEPING = ['change_counter', 'files'];

/** Every row of the database, that of the search index left out. Throws SQLite's error. */
export function dumpRows(sqlite: Database): Rows {
  const rows = new Map<string, string>();
  const tables = sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'page_search%'",
    )
    .pluck()
    .all();
  for (const table of tables.filter((name) => !BOOKKEEPING.includes(name)))
    for (const row of sqlite.prepare<[], { rowid: number }>(`SELECT rowid AS rowid, * FROM "${table}"`).all())
      rows.set(`${table} ${row.rowid}`, JSON.stringify(row));
  return rows;
}

/** What became of a damaged vault. `loss`: something was lost without a word, or in words that no person reads. */
export interface DamageOutcome {
  state: 'opened' | 'repaired' | 'refused';
  loss: string | null;
}

/** Opens a damaged vault, repairs it where it needs that, and compares it with the rows that it had, at one of several times. */
export async function assessDamage(dir: string, rows: readonly Rows[]): Promise<DamageOutcome> {
  const first = await tryOpening(dir, rows);
  if (first.loss !== null || first.state === 'opened') return first;
  let lost: number;
  try {
    const outcome = await withClosedVault(dir, { passphrase: null, clock, change: true }, async (access) =>
      repairVault(access, clock.now()),
    );
    lost = outcome.lost.length;
    if (!outcome.needed) return { state: 'refused', loss: `a repair finds nothing to do where ${first.words}` };
  } catch (error) {
    return refusal(error);
  }
  const second = await tryOpening(dir, rows, lost > 0);
  return { state: 'repaired', loss: second.state === 'refused' ? `not open after the repair: ${second.words}` : second.loss };
}

interface Opening extends DamageOutcome {
  words: string;
}

async function tryOpening(dir: string, rows: readonly Rows[], lossesAreSaid = false): Promise<Opening> {
  let vault: OpenVault;
  try {
    vault = await reopen(dir);
  } catch (error) {
    return { ...refusal(error), words: error instanceof Error ? error.message : 'unknown' };
  }
  try {
    const said = vault.counter.lost() !== null || vault.difference.missing.length > 0 || lossesAreSaid;
    const { problems } = await inspectVault(vault.access, () => {});
    const isDamaged = problems.some((problem) => /database|index/.test(problem) && !/older than/.test(problem));
    if (isDamaged) return { state: 'refused', loss: unreadable(problems), words: problems.join(' ') };
    const now = dumpRows(vault.sqlite);
    const [differing = []] = rows.map((before) => differences(before, now)).sort((a, b) => a.length - b.length);
    const isSilent = differing.length > 0 && !said;
    return { state: 'opened', loss: isSilent ? `nothing is said of ${differing.slice(0, 3).join(', ')}` : null, words: '' };
  } catch (error) {
    return { ...refusal(error), words: 'a row cannot be read' };
  } finally {
    try {
      vault.close();
    } catch {
      // A damaged database says so again when it closes.
    }
  }
}

/** A Problem in words is no loss; any other error is. */
function refusal(error: unknown): DamageOutcome {
  if (error instanceof Problem)
    return { state: 'refused', loss: unreadable([error.userMessage.happened, error.userMessage.kept]) };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return { state: 'refused', loss: null };
  return {
    state: 'refused',
    loss: `an error that is no Problem: ${error instanceof Error ? `${code} ${error.message}\n${error.stack}` : error}`,
  };
}

const unreadable = (sentences: readonly string[]) =>
  sentences.find((sentence) => /sqlite|malformed|undefined|null|EISDIR|ENOTDIR/i.test(sentence)) ?? null;

/** Rows that are missing or differ. */
const differences = (before: Rows, after: Rows) => [...before].filter(([key, row]) => after.get(key) !== row).map(([key]) => key);
