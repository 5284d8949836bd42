import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canMountDisk, mountSmallDisk, type SmallDisk } from '../../faults/small-disk.ts';
import { addCase, check, openTerminal, reported, sourcesOf, type Terminal } from '../../faults/terminal.ts';
import { createTextPdf, createUniquePdfs, sha256Of } from '../../faults/unique-pdfs.ts';
import { type Attack, pick } from '../attack.ts';

const FULL = 'There is no space left on the disk.';

interface Work {
  args: string[];
  /** Bytes that the work writes at least, about. */
  bytes: number;
  /** Hashes that must be sources afterwards, when the work is repeated. */
  sources: string[];
}

/** Fills the disk of the vault at a random byte of a random work, then makes space and repeats the work. */
export const disks: Attack = {
  name: 'disks',
  async run({ folder, report, attempts }) {
    if (!canMountDisk()) return report.skipped('no disk can be mounted here');
    for (const { number, random } of attempts()) {
      const home = join(folder, String(number));
      mkdirSync(home);
      const disk = mountSmallDisk(join(home, 'disk'));
      try {
        const losses = await fillAtWork(home, disk, random);
        if (losses.length === 0) report.survived();
        for (const loss of losses) report.lost(loss);
      } finally {
        disk.unmount();
        rmSync(home, { recursive: true, force: true });
      }
    }
  },
};

async function fillAtWork(home: string, disk: SmallDisk, random: () => number): Promise<string[]> {
  const vault = join(disk.dir, 'vault');
  const terminal = openTerminal(join(home, 'data'), vault);
  await terminal.runSuccessfully('vault', 'create', vault, '--no-passphrase');
  const caseId = await addCase(terminal);
  const first = createUniquePdfs(join(home, 'first'), 2, 200_000);
  await terminal.runSuccessfully('import', caseId, ...first);
  const work = await pick(random, works)(home, caseId);
  const spare = Math.round(random() * (work.bytes + 400_000));
  const makeSpace = disk.fillBut(spare);
  const { code, out, err } = await terminal.run(work.args);
  const losses: string[] = [];
  const said = `${work.args[0]} with ${spare} bytes left`;
  if (code !== 0 && !err.includes(FULL)) losses.push(`${said} ended with ${code} without saying that the disk is full: ${err}`);
  if (/Sqlite|\n +at /.test(err)) losses.push(`${said} said what no person reads: ${err}`);
  makeSpace();
  losses.push(...(await check(terminal)).problems.map((problem) => `after ${said}: ${problem}`));
  losses.push(...(await missing(terminal, caseId, [...first.map(sha256Of), ...reported(out)], said)));
  const again = await terminal.run(work.args);
  if (again.code !== 0) losses.push(`${said} could not be repeated with space: ${again.err}`);
  losses.push(...(await missing(terminal, caseId, work.sources, `the repeated ${said}`)));
  return losses;
}

async function missing(terminal: Terminal, caseId: string, hashes: string[], said: string): Promise<string[]> {
  const there = await sourcesOf(terminal, caseId);
  return hashes.filter((hash) => !there.has(hash)).map(() => `after ${said} an acknowledged file is no record`);
}

const works: [Make, ...Make[]] = [
  async (home, caseId) => {
    const paths = [await createTextPdf(join(home, 'letter.pdf'), 30)];
    return { args: ['import', caseId, ...paths], bytes: sizeOf(paths), sources: paths.map(sha256Of) };
  },
  async (home, caseId) => {
    const paths = createUniquePdfs(join(home, 'in'), 5, 1_000_000);
    return { args: ['import', caseId, ...paths], bytes: sizeOf(paths), sources: paths.map(sha256Of) };
  },
  async (home, caseId) => {
    const text = join(home, 'note.txt');
    writeFileSync(text, 'What was said. '.repeat(4_000));
    const args = ['note', 'add', caseId, '--date', '2026-03-01', '--provider', 'Dr. Example', '--text-file', text];
    return { args, bytes: 60_000, sources: [] };
  },
  async (home, caseId) => ({ args: ['packet', caseId, '-o', join(home, 'packet.pdf')], bytes: 600_000, sources: [] }),
  async (home, caseId) => ({
    args: ['packet', caseId, '-o', join(home, 'disk', 'packet.pdf')],
    bytes: 1_200_000,
    sources: [],
  }),
  async (home, caseId) => ({
    args: ['case', 'export', caseId, '--output', join(home, 'disk', 'case.zip')],
    bytes: 600_000,
    sources: [],
  }),
];

type Make = (home: string, caseId: string) => Promise<Work>;

const sizeOf = (paths: readonly string[]) => paths.reduce((sum, path) => sum + statSync(path).size, 0);
