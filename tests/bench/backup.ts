/**
 * Benchmark of the backup beside restic, see docs/performance.md: `node tests/bench/backup.ts [--gigabytes 5] [--json]`, after
 * `npm run build`. Whole processes: the terminal's `backup to`, and `restic backup` of the vault's folder. The vault is in
 * .cache/bench; both backups are made anew.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { systemClock } from '../../electron/platform/clock.ts';
import { registerFile } from '../../electron/store/register-file.ts';
import { recordPages, records } from '../../electron/store/tables.ts';
import type { OpenVault } from '../../electron/vault/open-vault.ts';
import { createVault, openVault } from '../../electron/vault/vault.ts';
import { findProgram } from '../required-programs.ts';
import { addCase } from '../unit/backup/invented-backup.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache', 'bench');

/** Mean size of a record and its pages: a scan of ten pages. */
const RECORD_BYTES = 2_500_000;
const PAGES = 10;
const PAGE_TEXT = 'The patient reports pain of the lower back on walking, right more than left, since early summer. '.repeat(25);

const { values } = parseArgs({ options: { gigabytes: { type: 'string', default: '5' }, json: { type: 'boolean' } } });
const gigabytes = Number(values.gigabytes);

interface Measured {
  seconds: number;
  /** Processor time, s; 0 where GNU time is missing. */
  cpu: number;
  /** Peak of resident memory, MB. */
  peak: number;
}

/** Runs a program to its end. */
function measure(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Measured {
  const timed = findProgram('time');
  const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const begun = performance.now();
  const { status, stderr } = timed
    ? spawnSync(timed, ['-f', '%U %S %M', program, ...args], options)
    : spawnSync(program, [...args], options);
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${program}: ${stderr.slice(-2000)}`);
  const [user = 0, system = 0, peak = 0] = timed ? (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number) : [];
  return { seconds, cpu: user + system, peak: peak / 1000 };
}

function addRecords(vault: OpenVault, caseId: string, count: number): void {
  const now = systemClock.now();
  for (let number = 0; number < count; number += 1) {
    const writer = vault.content.begin();
    writer.append(randomBytes(RECORD_BYTES));
    const { sha256, bytes } = writer.finish();
    vault.db.transaction(() => {
      registerFile(vault.db, sha256, bytes, now);
      const id = randomUUID();
      vault.db
        .insert(records)
        .values({
          ...{
            id,
            caseId,
            title: `Record ${number}`,
            remarks: '',
            keyEvent: '',
            reviewed: true,
            sourceName: 'a.pdf',
            pages: PAGES,
          },
          ...{
            sourceFormat: 'pdf',
            sourceSha256: sha256,
            pagesSha256: sha256,
            reading: 'as-is',
            loss: '',
            textPages: PAGES,
            added: now,
          },
        })
        .run();
      for (let page = 1; page <= PAGES; page += 1)
        vault.db.insert(recordPages).values({ recordId: id, number: page, text: PAGE_TEXT }).run();
    });
    vault.counter.saved();
  }
}

const open = (dir: string) => openVault(dir, { passphrase: null, clock: systemClock });

/** A vault of so many gigabytes, made once. */
async function vaultOf(size: number): Promise<string> {
  const dir = join(cache, `vault-backup-${size}`);
  if (existsSync(dir)) return dir;
  const unfinished = `${dir}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const vault = await createVault(unfinished, { passphrase: null, clock: systemClock });
  addRecords(vault, addCase(vault), Math.round((size * 1e9) / RECORD_BYTES));
  vault.close();
  renameSync(unfinished, dir);
  return dir;
}

async function addOneRecord(dir: string): Promise<void> {
  const vault = await open(dir);
  const [caseId = ''] = vault.sqlite.prepare<[], string>('SELECT id FROM cases').pluck().all();
  addRecords(vault, caseId, 1);
  vault.close();
}

async function main(): Promise<void> {
  const vault = await vaultOf(gigabytes);
  const [stick, repository] = [join(cache, 'stick'), join(cache, 'restic')];
  for (const dir of [stick, repository]) rmSync(dir, { recursive: true, force: true });
  mkdirSync(stick);
  const env = { RESTIC_PASSWORD: 'bench', RESTIC_REPOSITORY: repository };
  const restic = findProgram('restic');
  if (restic) measure(restic, ['init'], env);
  const own = () => measure(process.execPath, [join(root, 'out/main/cli.js'), 'backup', 'to', stick, '--vault', vault]);
  const peer = () => (restic ? measure(restic, ['backup', '--quiet', vault], env) : null);
  const rows: { what: string; own: Measured; restic: Measured | null }[] = [];
  for (const what of ['first', 'unchanged', 'one record more']) {
    if (what === 'one record more') await addOneRecord(vault);
    rows.push({ what, own: own(), restic: peer() });
  }
  if (values.json) console.log(JSON.stringify({ gigabytes, rows }));
  else
    console.table(
      rows.map(({ what, own: ours, restic: theirs }) => ({
        [`${gigabytes} GB`]: what,
        'Second Look, s': ours.seconds.toFixed(1),
        'of cpu': ours.cpu.toFixed(1),
        'peak, MB': Math.round(ours.peak),
        'restic, s': theirs ? theirs.seconds.toFixed(1) : 'not installed',
        'restic, cpu': theirs ? theirs.cpu.toFixed(1) : '',
        ratio: theirs ? (ours.seconds / theirs.seconds).toFixed(2) : '',
      })),
    );
}

await main();
