/**
 * Benchmark of many cases, see docs/performance.md: `node tests/bench/cases.ts`. The vault holds 200 decided cases,
 * half of them reopened, with everything that the decided sample case has. The host is a process of its own, built as
 * it ships, and answers over HTTP. The vault is kept in .cache/bench.
 */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { followJobEvents } from '../../electron/api/jobs/job-events.ts';
import { systemClock } from '../../electron/platform/clock.ts';
import { openVault } from '../../electron/vault/vault.ts';
import type { Client } from '../../shared/contract/index.ts';
import { localDay } from '../../shared/dates/local-day.ts';
import { clientOverHttp, openSession } from '../e2e/client.ts';
import { root, startHost } from '../e2e/host.ts';
import { appIn } from './app.ts';

const CASES = 200;
const RUNS = 25;
const cache = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

type Row = Record<string, unknown>;

/** A home whose own vault holds the cases, created once. */
async function homeOfMany(): Promise<string> {
  const home = join(cache, 'cases');
  if (existsSync(home)) return home;
  const unfinished = `${home}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const app = appIn(unfinished);
  await followJobEvents(app.client, 'sample', async () => {
    const { job } = await app.client.vault.openSample();
    if (!job) throw new Error('The sample was there already.');
    return job;
  });
  await app.close();
  const vault = await openVault(join(unfinished, 'sample'), { passphrase: null, clock: systemClock });
  multiply(vault.sqlite);
  vault.close();
  renameSync(join(unfinished, 'sample'), join(unfinished, 'vault'));
  await takeUpEveryOther(unfinished);
  renameSync(unfinished, home);
  return home;
}

/** Copies the decided case with new ids until there are enough cases, and deletes the other case. */
function multiply(sqlite: Database): void {
  const rowsOf = (statement: string, ...values: string[]) => sqlite.prepare(statement).all(...values) as Row[];
  const [decided] = rowsOf('SELECT case_id FROM decided') as { case_id: string }[];
  if (!decided) throw new Error('The sample has no decided case.');
  const { case_id: caseId } = decided;
  const tables = rowsOf("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'page_search%'").map(({ name }) =>
    String(name),
  );
  const held = tables.flatMap((table): { table: string; rows: Row[] }[] => {
    const columns = rowsOf(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => name);
    if (table === 'cases') return [{ table, rows: rowsOf('SELECT * FROM cases WHERE id = ?', caseId) }];
    if (columns.includes('case_id')) return [{ table, rows: rowsOf(`SELECT * FROM "${table}" WHERE case_id = ?`, caseId) }];
    if (!columns.includes('record_id')) return [];
    const ofCase = 'record_id IN (SELECT id FROM records WHERE case_id = ?)';
    return [{ table, rows: rowsOf(`SELECT * FROM "${table}" WHERE ${ofCase}`, caseId) }];
  });
  const filled = held.filter(({ rows }) => rows.length > 0);
  const ownIds = new Set(filled.flatMap(({ rows }) => rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []))));
  sqlite.pragma('foreign_keys = OFF');
  sqlite.transaction(() => {
    for (let copy = 1; copy < CASES; copy += 1) {
      const ids = new Map([...ownIds].map((id) => [id, randomUUID()]));
      const renamed = (value: unknown) => (typeof value === 'string' ? value.replace(ID, (id) => ids.get(id) ?? id) : value);
      for (const { table, rows } of filled) {
        const columns = Object.keys(rows[0] ?? {});
        const names = columns.map((column) => `"${column}"`).join(', ');
        const add = sqlite.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
        for (const row of rows) add.run(...Object.values(row).map(renamed));
      }
    }
    sqlite.prepare('UPDATE cases SET removed = updated WHERE id NOT IN (SELECT case_id FROM decided)').run();
  })();
}

async function takeUpEveryOther(home: string): Promise<void> {
  const { client, close } = appIn(home);
  await client.vault.unlock({ passphrase: null });
  const all = await client.cases.list();
  for (const { id } of all.filter((_, index) => index % 2 === 1)) await client.decision.reopen({ caseId: id });
  await close();
}

interface Call {
  name: string;
  /** Upper limits of docs/performance.md, ms. */
  most: number;
  ask: (caseId: string) => Promise<unknown>;
}

/** The calls of the window, page by page. */
function callsOf(client: Client): Call[] {
  const today = localDay();
  return [
    { name: 'cases.list', most: 150, ask: () => client.cases.list() },
    { name: 'dates.due, all cases', most: 150, ask: () => client.due.list({ caseId: null, today }) },
    { name: 'cases.overview', most: 50, ask: (id) => client.cases.overview({ id, today }) },
    { name: 'packets.ledger', most: 50, ask: (caseId) => client.ledger.get({ caseId }) },
    {
      name: 'opinions side by side',
      most: 50,
      ask: (caseId) =>
        Promise.all([
          client.opinions.list({ caseId }),
          client.comparison.judgements({ caseId }),
          client.ledger.get({ caseId }),
          client.replies.list({ caseId }),
        ]),
    },
    { name: 'resolution.path', most: 50, ask: (caseId) => client.resolution.steps({ caseId, today }) },
    { name: 'decision.get', most: 50, ask: (caseId) => client.decision.get({ caseId }) },
    { name: 'letters.list', most: 50, ask: (caseId) => client.letters.list({ caseId }) },
    { name: 'packets.plan', most: 50, ask: (caseId) => client.packets.plan({ caseId, date: today }) },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;
const inMs = (ms: number) => ms.toFixed(1);

/** Usage of a process: processor time, s, and current and peak memory, MB. Linux only. */
function usedBy(pid: number | undefined): { cpu: number; memory: number; peak: number } {
  const folder = `/proc/${pid}`;
  if (!existsSync(folder)) return { cpu: 0, memory: 0, peak: 0 };
  // proc_pid_stat(5): fields after the bracketed name start at the third; utime and stime are the 14th and 15th, in 1/100 s.
  const fields = readFileSync(`${folder}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const status = readFileSync(`${folder}/status`, 'utf8');
  const inMb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1000;
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: inMb('VmRSS'), peak: inMb('VmHWM') };
}

const home = await homeOfMany();
spawnSync(process.execPath, [join(root, 'node_modules/.bin/electron-vite'), 'build'], { cwd: root, stdio: 'ignore' });
const host = await startHost(home);
const client = clientOverHttp(host, await openSession(host));
const { memory: before } = usedBy(host.process.pid);
const opening = await timed(() => client.vault.unlock({ passphrase: null }));
const rows: Row[] = [{ call: 'vault.unlock', 'first, ms': inMs(opening), 'median, ms': '', 'cpu, ms': '', 'most, ms': 500 }];
let ids: string[] = [];
for (const { name, most, ask } of callsOf(client)) {
  const first = await timed(() => ask(ids[0] ?? ''));
  if (ids.length === 0) ids = (await client.cases.list()).map(({ id }) => id);
  const times: number[] = [];
  const { cpu } = usedBy(host.process.pid);
  for (let run = 0; run < RUNS; run += 1) times.push(await timed(() => ask(ids[(run * 13) % ids.length] ?? '')));
  rows.push({
    call: name,
    'first, ms': inMs(first),
    'median, ms': inMs(median(times)),
    'cpu, ms': inMs(((usedBy(host.process.pid).cpu - cpu) * 1000) / RUNS),
    'most, ms': most,
  });
}
const { memory, peak } = usedBy(host.process.pid);
const counted = {
  cases: ids.length,
  'database, MB': Math.round(statSync(join(home, 'vault', 'vault.db')).size / 1e6),
  'memory before, MB': Math.round(before),
  'memory after, MB': Math.round(memory),
  'peak, MB': Math.round(peak),
};
console.table(rows);
console.table([counted]);
await host.stop();
