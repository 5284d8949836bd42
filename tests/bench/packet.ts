/**
 * Benchmark of the packet, see docs/performance.md: `npm run bench [-- typical|large] [--runs N]`. Whole processes run
 * in turns, and medians stand beside those of other programs. Second Look runs as it ships: the engine from plain files
 * to a plain file, and the terminal's `packet` from a vault. Corpora and vaults are in .cache/bench.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { findProgram } from '../required-programs.ts';
import { type CorpusName, corpus } from './corpus.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache', 'bench');
const outputFile = join(cache, 'made.pdf');

interface Contender {
  name: string;
  program: string;
  args: string[];
}

interface Run {
  seconds: number;
  /** Processor time of the process, s: the measure that other load does not change. */
  cpu: number;
  /** Peak of resident memory, MB; 0 where unknown. */
  peak: number;
}

/** Runs a program to its end; GNU time gives its usage. */
function measure({ name, program, args }: Contender): Run {
  rmSync(outputFile, { force: true });
  const timed = findProgram('time');
  const begun = performance.now();
  const { status, stderr } = timed
    ? spawnSync(timed, ['-f', '%U %S %M', program, ...args], { encoding: 'utf8' })
    : spawnSync(program, args, { encoding: 'utf8' });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${name}: ${stderr.slice(-2000)}`);
  const [user = 0, system = 0, peak = 0] = timed ? (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number) : [];
  return { seconds, cpu: user + system, peak: peak / 1000 };
}

const median = (numbers: readonly number[]): number => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** The engine as one JavaScript file, as builds ship it. */
async function builtEngine(): Promise<string> {
  const outDir = join(cache, 'engine');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(root, 'tests', 'bench', 'engine.ts'), outDir, emptyOutDir: true, minify: false },
  });
  return join(outDir, 'engine.js');
}

/** A vault with the corpus in one case, created once. Returns the terminal arguments for its packet. */
function vaultOf(name: CorpusName, files: readonly string[]): string[] {
  const vault = join(cache, `vault-${name}`);
  const cli = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (status !== 0) throw new Error(`${args[0]}: ${stderr}`);
    return stdout.trim();
  };
  if (!existsSync(vault)) {
    cli('vault', 'create', vault, '--no-passphrase');
    const patient = ['--patient', 'Bench', '--born', '1960-01-01', '--question', 'How fast?'];
    const id = cli('case', 'add', ...patient, '--vault', vault);
    cli('import', id, ...files, '--vault', vault);
  }
  const [first] = JSON.parse(cli('case', 'list', '--json', '--vault', vault)) as { id: string }[];
  return ['packet', first?.id ?? '', '-o', outputFile, '--paper', 'original', '--date', '2026-03-12', '--vault', vault];
}

function contenders(name: CorpusName, files: readonly string[], engine: string): Contender[] {
  const node = process.execPath;
  const all: Contender[] = [
    { name: 'qpdf --empty --pages', program: 'qpdf', args: ['--empty', '--pages', ...files, '--', outputFile] },
    { name: 'Second Look, engine', program: node, args: [engine, outputFile, ...files] },
    { name: 'Second Look, packet out of a vault', program: node, args: [join(root, 'out/main/cli.js'), ...vaultOf(name, files)] },
    {
      name: 'copying the bytes and syncing',
      program: 'sh',
      args: ['-c', 'out=$1; shift; cat "$@" > "$out"; sync "$out"', 'sh', outputFile, ...files],
    },
    { name: 'mutool merge', program: 'mutool', args: ['merge', '-o', outputFile, ...files] },
    {
      name: 'pdf-lib as usually called',
      program: node,
      args: [join(root, 'tests/bench/pdf-lib-merge.ts'), outputFile, ...files],
    },
  ];
  return all.filter(({ program }) => program.includes('/') || findProgram(program));
}

async function compare(name: CorpusName, runs: number, engine: string): Promise<void> {
  const files = await corpus(cache, name);
  const field = contenders(name, files, engine);
  const results = new Map<string, Run[]>(field.map((contender) => [contender.name, []]));
  // The first round warms the disk cache and does not count.
  for (let round = 0; round <= runs; round++) {
    for (const contender of field) {
      const run = measure(contender);
      if (round > 0) results.get(contender.name)?.push(run);
    }
  }
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const wall = (of: string) => median((results.get(of) ?? []).map(({ seconds }) => seconds));
  const base = wall(field[0]?.name ?? '');
  console.log(`\n${name}: ${files.length} PDFs, ${Math.round(bytes / 1e6)} MB, medians of ${runs} runs`);
  console.table(
    field.map((contender) => {
      const of = results.get(contender.name) ?? [];
      return {
        what: contender.name,
        '× qpdf': (wall(contender.name) / base).toFixed(2),
        seconds: wall(contender.name).toFixed(2),
        'cpu, s': median(of.map(({ cpu }) => cpu)).toFixed(2),
        'peak, MB': Math.round(median(of.map(({ peak }) => peak))),
      };
    }),
  );
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '5' } } });
mkdirSync(cache, { recursive: true });
spawnSync(process.execPath, [join(root, 'node_modules/.bin/electron-vite'), 'build'], { cwd: root, stdio: 'ignore' });
const engine = await builtEngine();
for (const name of (positionals.length > 0 ? positionals : ['typical', 'large']) as CorpusName[]) {
  await compare(name, Number(values.runs), engine);
}
rmSync(outputFile, { force: true });
