import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createFilledVault, type FilledVault } from '../unit/vault/filled-vault.ts';
import { clock, create, reopen } from '../unit/vault/invented-vault.ts';
import { dumpRows, type Rows } from './vault-outcome.ts';

const PAGE_BYTES = 4096;

/** Vaults to damage copies of. None has a passphrase. */
export interface DamageBases {
  /** A vault that was closed. */
  closed: string;
  /** The same vault with later changes, which are in the write-ahead log alone: the process died. */
  killed: string;
  /** Another vault. */
  other: string;
  filled: FilledVault;
  rows: { closed: Rows; killed: Rows };
}

/** One kind of damage to a copy of a base. */
export interface Damage {
  name: string;
  base: 'closed' | 'killed';
  /** Whether the rows may also be those of the other base. */
  mixesBases?: boolean;
  /** `at`: a number of 0 to 1 (exclusive) that says where. */
  make(dir: string, at: number, bases: DamageBases): void;
}

/** Creates the bases in `folder`. */
export async function createDamageBases(folder: string): Promise<DamageBases> {
  const closed = join(folder, 'closed');
  const killed = join(folder, 'killed');
  const other = join(folder, 'other');
  const filled = await createFilledVault(closed);
  (await create(other)).close();
  cpSync(closed, join(folder, 'open'), { recursive: true });
  const vault = await reopen(join(folder, 'open'));
  const note = vault.sqlite.prepare(
    "INSERT INTO notes (id, case_id, date, title, text, created, updated) SELECT ?, id, '2026-03-12', ?, 'Later.', ?, ? FROM cases",
  );
  for (let number = 0; number < 12; number += 1) {
    const id = `33333333-3333-4333-8333-${String(number).padStart(12, '0')}`;
    note.run(id, `Later ${number}`, clock.now(), clock.now());
  }
  vault.sqlite.exec("UPDATE records SET title = 'Renamed ' || title");
  vault.counter.saved();
  const rows = { closed: await rowsOf(closed), killed: dumpRows(vault.sqlite) };
  cpSync(join(folder, 'open'), killed, { recursive: true });
  vault.close();
  return { closed, killed, other, filled, rows };
}

async function rowsOf(dir: string): Promise<Rows> {
  const vault = await reopen(dir);
  const rows = dumpRows(vault.sqlite);
  vault.close();
  return rows;
}

const change = (path: string, edit: (bytes: Buffer) => Buffer | undefined) => {
  const bytes = readFileSync(path);
  writeFileSync(path, edit(bytes) ?? bytes);
};
const flipAt = (path: string, position: (size: number) => number) =>
  change(path, (bytes) => {
    const at = Math.min(bytes.length - 1, Math.max(0, Math.floor(position(bytes.length))));
    bytes[at] = (bytes[at] ?? 0) ^ 0x20;
    return bytes;
  });

/** What can happen to any file. */
const FILE_DAMAGES: Record<string, (path: string, at: number, other: string) => void> = {
  missing: (path) => rmSync(path, { force: true }),
  empty: (path) => writeFileSync(path, ''),
  cut: (path, at) => truncateSync(path, Math.floor(statSync(path).size * at)),
  'flipped near its start': (path, at) => flipAt(path, (size) => Math.min(size, 64) * at),
  'flipped in the middle': (path, at) => flipAt(path, (size) => size * at),
  'flipped near its end': (path, at) => flipAt(path, (size) => size - 1 - Math.min(size, 64) * at),
  'of zeros': (path) => change(path, (bytes) => bytes.fill(0)),
  'of noise': (path, at) => change(path, (bytes) => noise(bytes, at)),
  'with bytes behind it': (path) => appendFileSync(path, 'something else'),
  'of another vault': (path, _, other) => cpSync(other, path),
  'a folder': (path) => {
    rmSync(path, { force: true });
    mkdirSync(path);
  },
};

function noise(bytes: Buffer, at: number): Buffer {
  let state = Math.floor(at * 2 ** 32) >>> 0;
  for (let i = 0; i < bytes.length; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[i] = state >>> 24;
  }
  return bytes;
}

/** The files of a vault by base; the last one stands for all stored files. */
const FILES: readonly (readonly [Damage['base'], readonly string[]])[] = [
  ['closed', ['vault.json', 'vault.copy.json', 'vault.db', 'changes', 'lock', 'a stored file']],
  ['killed', ['vault.db', 'vault.db-wal', 'vault.db-shm', 'session', 'changes']],
];

function pathOf(dir: string, file: string, at: number, { filled }: DamageBases): string {
  if (file !== 'a stored file') return join(dir, file);
  const sha256 = filled.contents[Math.floor(at * filled.contents.length)] ?? '';
  return join(dir, 'files', sha256.slice(0, 2), sha256);
}

const fileDamages: Damage[] = FILES.flatMap(([base, files]) =>
  files.flatMap((file) =>
    Object.entries(FILE_DAMAGES).map(([kind, damage]) => ({
      name: `${file} ${kind} (${base})`,
      base,
      make(dir: string, at: number, bases: DamageBases) {
        const path = pathOf(dir, file, at, bases);
        const other = join(bases.other, file);
        if (!existsSync(path)) writeFileSync(path, '');
        damage(path, at, existsSync(other) ? other : join(bases.other, 'vault.json'));
      },
    })),
  ),
);

/** What can happen to pages of the database, by table or index and kind of page. */
const PAGES: Record<string, (page: Buffer, at: number) => void> = {
  'of zeros': (page) => void page.fill(0),
  'of noise': (page, at) => void noise(page, at),
  'with a sector of zeros': (page, at) => void page.fill(0, Math.floor(at * 8) * 512, Math.floor(at * 8) * 512 + 512),
  'with one wrong byte': (page, at) => {
    const index = Math.floor(at * PAGE_BYTES);
    page[index] = (page[index] ?? 0) ^ 0x04;
  },
  'with two wrong bytes': (page, at) => {
    for (const index of [Math.floor(at * 2000), 2000 + Math.floor(at * 2000)]) page[index] = (page[index] ?? 0) ^ 0x40;
  },
};

/** The damages of pages, for each kind of page that the vault has. */
const pageDamages = ({ filled }: DamageBases): Damage[] =>
  ['the first page', ...filled.pages.keys()].flatMap((key) =>
    Object.entries(PAGES).map(([kind, damage]) => ({
      name: `${key} ${kind}`,
      base: 'closed' as const,
      make(dir: string, at: number) {
        const pages = filled.pages.get(key) ?? [1];
        const number = pages[Math.floor(at * pages.length)] ?? 1;
        change(join(dir, 'vault.db'), (bytes) => {
          damage(bytes.subarray((number - 1) * PAGE_BYTES, number * PAGE_BYTES), at);
          return bytes;
        });
      },
    })),
  );

const replaceByFile = (path: string) => {
  rmSync(path, { recursive: true, force: true });
  writeFileSync(path, 'not a folder');
};

type OtherDamage = [name: string, base: Damage['base'], make: Damage['make']];

const OTHER_DAMAGES: OtherDamage[] = [
  [
    'an older database beside a newer log',
    'killed',
    (dir, _, { closed }) => cpSync(join(closed, 'vault.db'), join(dir, 'vault.db')),
  ],
  ['a log of another vault', 'killed', (dir, _, { other }) => cpSync(join(other, 'vault.db'), join(dir, 'vault.db-wal'))],
  [
    'the log of a newer database',
    'closed',
    (dir, _, { killed }) => cpSync(join(killed, 'vault.db-wal'), join(dir, 'vault.db-wal')),
  ],
  ['two pages in the place of each other', 'closed', (dir, at) => swapPages(dir, at)],
  ['a database cut between two pages', 'closed', (dir, at) => cutPages(dir, at)],
  ['the log cut between two frames', 'killed', (dir, at) => cutFrames(dir, at)],
  ['a journal that is none', 'closed', (dir) => writeFileSync(join(dir, 'vault.db-journal'), 'not a journal')],
  ['the folder of files missing', 'closed', (dir) => rmSync(join(dir, 'files'), { recursive: true })],
  ['a file in the place of the folder of files', 'closed', (dir) => replaceByFile(join(dir, 'files'))],
  [
    'a file in the place of a folder of files',
    'closed',
    (dir, at, bases) => replaceByFile(join(pathOf(dir, 'a stored file', at, bases), '..')),
  ],
  ['a file in the place of the folder for incoming files', 'closed', (dir) => writeFileSync(join(dir, 'files', 'incoming'), 'x')],
  [
    'half a file among the incoming ones',
    'killed',
    (dir) => {
      mkdirSync(join(dir, 'files', 'incoming'), { recursive: true });
      writeFileSync(join(dir, 'files', 'incoming', 'aaaaaaaa.11111111-1111-4111-8111-111111111111'), 'half');
    },
  ],
  ['a mark of a vault being made', 'closed', (dir) => writeFileSync(join(dir, 'being-made'), '')],
  ['a folder in the place of the mark of a vault being made', 'closed', (dir) => mkdirSync(join(dir, 'being-made'))],
  ['a repaired database that is empty', 'closed', (dir) => writeFileSync(join(dir, 'vault.db.repaired-20260101-000000'), '')],
  ['half a repaired database', 'closed', (dir) => writeFileSync(join(dir, 'vault.db.repair'), 'half')],
  ['every leaf of the records', 'closed', (dir, _, { filled }) => zeroPages(dir, filled.pages.get('records:leaf') ?? [])],
  [
    'a third of all pages',
    'closed',
    (dir, at) => {
      const count = statSync(join(dir, 'vault.db')).size / PAGE_BYTES;
      zeroPages(
        dir,
        Array.from({ length: count }, (_, i) => i + 1).filter((number) => (number + Math.floor(at * 3)) % 3 === 0),
      );
    },
  ],
];

const otherDamages = OTHER_DAMAGES.map(([name, base, make]): Damage => ({ name, base, make, mixesBases: /newer/.test(name) }));

function zeroPages(dir: string, pages: readonly number[]): void {
  change(join(dir, 'vault.db'), (bytes) => {
    for (const number of pages) bytes.fill(0, (number - 1) * PAGE_BYTES, number * PAGE_BYTES);
    return bytes;
  });
}

function swapPages(dir: string, at: number): void {
  change(join(dir, 'vault.db'), (bytes) => {
    const count = bytes.length / PAGE_BYTES;
    const first = 1 + Math.floor(at * (count - 2));
    const page = Buffer.from(bytes.subarray(first * PAGE_BYTES, (first + 1) * PAGE_BYTES));
    bytes.copyWithin(first * PAGE_BYTES, (first + 1) * PAGE_BYTES, (first + 2) * PAGE_BYTES);
    page.copy(bytes, (first + 1) * PAGE_BYTES);
    return bytes;
  });
}

function cutPages(dir: string, at: number): void {
  const path = join(dir, 'vault.db');
  truncateSync(path, Math.floor((statSync(path).size / PAGE_BYTES) * at) * PAGE_BYTES);
}

function cutFrames(dir: string, at: number): void {
  const path = join(dir, 'vault.db-wal');
  const frame = PAGE_BYTES + 24;
  truncateSync(path, 32 + Math.floor(((statSync(path).size - 32) / frame) * at) * frame);
}

/** Every damage, each once. */
export const damagesOf = (bases: DamageBases): Damage[] => [...fileDamages, ...otherDamages, ...pageDamages(bases)];

/** The rows that a damaged vault had. */
export const rowsBefore = ({ base, mixesBases }: Damage, { rows }: DamageBases): Rows[] =>
  mixesBases ? [rows.closed, rows.killed] : [rows[base]];
