import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { uploadFile } from '../../electron/api/import/upload-file.ts';
import { followJobEvents } from '../../electron/api/jobs/job-events.ts';
import { thumbnailOfPdf } from '../../electron/images/thumbnail.ts';
import { openWithPdfjs } from '../../electron/pdf/pdfjs.ts';
import { readTexts } from '../../electron/reading/pdf-text.ts';
import { SLICE_BYTES } from '../../shared/contract/import.ts';
import { appIn } from './app.ts';
import { type CorpusName, corpus } from './corpus.ts';

/**
 * Benchmark of the import, see docs/performance.md: `node tests/bench/import.ts [typical|large]`. Every measure runs in
 * its own process. The corpora are in the temporary folder, or in SECOND_LOOK_CORPUS.
 */
const FOLDER = process.env.SECOND_LOOK_CORPUS ?? join(tmpdir(), 'second-look-corpus');

interface Measured {
  seconds: number;
  /** Peak memory of the process and its children, MB. */
  peak: number;
  /** Processor time of the process and its children, s: the measure that other load does not change. */
  cpu: number;
  /** Longest pause of the main thread, and its longest own work, ms; only where a window must stay responsive. */
  pause?: number;
  burst?: number;
  /** Pages, or files where the measure counts files. */
  count: number;
}

/** The whole import of a file: upload, encryption, reading in the worker, database and search index. */
async function wholeImport(files: readonly string[]): Promise<Measured> {
  const dir = mkdtempSync(join(tmpdir(), 'second-look-bench-'));
  const app = appIn(dir);
  try {
    const { client } = app;
    await client.vault.create({ passphrase: null });
    const { id: caseId } = await client.cases.create({ patient: 'Bench', born: '1960-02-29', question: 'How fast?' });
    const delays = monitorEventLoopDelay({ resolution: 5 });
    delays.enable();
    const burst = watchBursts();
    const family = watchFamily();
    const begun = performance.now();
    const result = await followJobEvents(client, 'import', async () => {
      const job = await client.import.begin({ caseId, files: files.length });
      void (async () => {
        for (const file of files) {
          await uploadFile(app, job.id, { name: basename(file), bytes: statSync(file).size, slices: slicesOf(file) });
          // A window uploads by requests, between which other work has its turn.
          await new Promise((resolve) => setImmediate(resolve));
        }
        await client.import.finish({ jobId: job.id });
      })();
      return job;
    });
    const seconds = (performance.now() - begun) / 1000;
    delays.disable();
    const [pause, longest] = [delays.max / 1e6, burst()];
    if (result.files.some(({ outcome }) => outcome !== 'imported')) throw new Error('not all were imported');
    const { peak, cpu } = family();
    const records = await client.records.list({ caseId });
    return { seconds, peak, cpu, pause, burst: longest, count: records.reduce((sum, { pages }) => sum + pages, 0) };
  } finally {
    await app.close();
    rmSync(dir, { recursive: true });
  }
}

function* slicesOf(file: string): Generator<Uint8Array> {
  const handle = openSync(file, 'r');
  try {
    for (let left = statSync(file).size; left > 0; ) {
      const slice = new Uint8Array(Math.min(left, SLICE_BYTES));
      left -= readSync(handle, slice);
      yield slice;
    }
  } finally {
    closeSync(handle);
  }
}

async function textAlone(files: readonly string[]): Promise<Measured> {
  let seconds = 0;
  let count = 0;
  for (const file of files) {
    const document = await openWithPdfjs(new Uint8Array(readFileSync(file)));
    const begun = performance.now();
    await readTexts(
      document,
      document.numPages,
      () => {},
      () => Number.POSITIVE_INFINITY,
    );
    seconds += (performance.now() - begun) / 1000;
    count += document.numPages;
    await document.loadingTask.destroy();
  }
  return { seconds, ...used(), count };
}

async function thumbnailsAlone(files: readonly string[]): Promise<Measured> {
  let seconds = 0;
  for (const file of files) {
    const document = await openWithPdfjs(new Uint8Array(readFileSync(file)));
    const begun = performance.now();
    await thumbnailOfPdf(document);
    seconds += (performance.now() - begun) / 1000;
    await document.loadingTask.destroy();
  }
  return { seconds, ...used(), count: files.length };
}

function peer(command: string, argumentsFor: (file: string) => string[], pagesOf: (file: string) => number) {
  return async (files: readonly string[]): Promise<Measured> => {
    const begun = performance.now();
    for (const file of files) execFileSync(command, argumentsFor(file), { stdio: ['ignore', 'ignore', 'ignore'] });
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, peak: 0, cpu: 0, count: files.reduce((sum, file) => sum + pagesOf(file), 0) };
  };
}

const pagesIn = (file: string) => Number(/^Pages:\s+(\d+)/m.exec(execFileSync('pdfinfo', [file]).toString())?.[1] ?? 0);

const MEASURES: Record<string, (files: readonly string[]) => Promise<Measured>> = {
  'whole import, a page': wholeImport,
  'text by pdf.js, a page': textAlone,
  'text by pdftotext, a page': peer('pdftotext', (file) => [file, '-'], pagesIn),
  'thumbnail by pdf.js, a file': thumbnailsAlone,
  'thumbnail by pdftoppm, a file': peer(
    'pdftoppm',
    (file) => ['-singlefile', '-png', '-scale-to-x', '240', '-scale-to-y', '-1', file, '/dev/null'],
    () => 1,
  ),
};

/** Usage of this process so far. */
function used(): { peak: number; cpu: number } {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return { peak: maxRSS / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6 };
}

/** Watches this process and its children; the returned function gives their total usage. Children on Linux only. */
function watchFamily(): () => { peak: number; cpu: number } {
  const cpuOf = new Map<string, number>();
  let peak = 0;
  const timer = setInterval(() => {
    let memory = process.memoryUsage.rss();
    for (const pid of children()) {
      try {
        memory += Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
        // proc_pid_stat(5): fields after the bracketed name start at the third; utime and stime are the 14th and 15th, in 1/100
        // s.
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        cpuOf.set(pid, (Number(fields[11]) + Number(fields[12])) / 100);
      } catch {
        // It has just ended.
      }
    }
    peak = Math.max(peak, memory / 1e6);
  }, 20);
  return () => {
    clearInterval(timer);
    const own = used();
    return { peak: Math.max(peak, own.peak), cpu: [...cpuOf.values()].reduce((sum, each) => sum + each, own.cpu) };
  };
}

function children(): string[] {
  const list = `/proc/self/task/${process.pid}/children`;
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean) : [];
}

/** Watches for how long this thread works without a pause; the returned function gives the longest time, ms. */
function watchBursts(): () => number {
  let longest = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(() => {
    const now = process.threadCpuUsage();
    longest = Math.max(longest, (now.user - last.user + now.system - last.system) / 1000);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

async function main([name = 'large', measure]: string[]): Promise<void> {
  const files = await corpus(FOLDER, name as CorpusName);
  if (measure) {
    console.log(JSON.stringify(await MEASURES[measure]?.(files)));
    process.exit(0);
  }
  const rows = Object.keys(MEASURES).map((each) => {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name, each], { encoding: 'utf8' });
    const line = stdout.trim().split('\n').at(-1) ?? '';
    if (!line.startsWith('{')) throw new Error(`${each}: ${stderr}`);
    const { seconds, peak: megabytes, cpu, pause, burst, count } = JSON.parse(line) as Measured;
    return {
      [name]: each,
      ms: ((seconds * 1000) / count).toFixed(2),
      'of cpu': cpu ? ((cpu * 1000) / count).toFixed(2) : '',
      'in all, s': seconds.toFixed(1),
      'peak, MB': megabytes ? Math.round(megabytes) : '',
      'longest pause, ms': pause === undefined ? '' : Math.round(pause),
      'of its own work': burst === undefined ? '' : Math.round(burst),
    };
  });
  console.table(rows);
}

await main(process.argv.slice(2));
