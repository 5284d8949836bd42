import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepareMachine } from './required-programs.ts';

/** What Node compiled serves every later start of the same source: workers and children are started hundreds of times. */
const COMPILED = fileURLToPath(new URL('../.cache/compiled', import.meta.url));

/** The last line of every suite, as `summary-reporter.ts` prints it. */
const TALLY = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/;

interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

const steps: [name: string, command: string[]][] = [
  ['types', ['tsc', '--build']],
  ['lint', ['biome', 'check', '.']],
  ['unused code', ['knip']],
  // Before the tests: the dry run of the packaging takes what is built.
  ['build', ['electron-vite', 'build', '--logLevel', 'error']],
  ['unit, contract, shell, faults', ['vitest', 'run', '--config', 'tests/vitest.config.ts']],
  ['end to end', ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts']],
];

/** `npm test`: every step in order, all of them even when one fails, and one line that sums them up. */
async function runAll(): Promise<void> {
  const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
  const { missing } = prepareMachine();
  if (missing.length > 0)
    console.log(`Not on this machine: ${missing.join(', ')}. The tests that need them are skipped or fail.`);
  for (const [name, command] of steps) {
    console.log(`\n── ${name}`);
    const begun = performance.now();
    const outcome = await runStep(command);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`── ${name}: ${outcome.failed === 0 ? 'good' : 'FAILED'}, ${seconds} s`);
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += outcome[key];
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** Runs one step, its output shown as it comes; its own tally is read, not shown, so that the last line is the only one. */
function runStep([program, ...args]: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    // npm puts node_modules/.bin on the PATH.
    const child = spawn(program ?? '', args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, FORCE_COLOR: '0', NODE_COMPILE_CACHE: COMPILED },
    });
    const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 };
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const tally = TALLY.exec(line);
        if (!tally) console.log(line);
        else
          [outcome.passed, outcome.failed, outcome.skipped] = tally.slice(1).map((count) => Number(count ?? 0)) as [
            number,
            number,
            number,
          ];
      }
    });
    child.once('error', () => resolve({ ...outcome, failed: outcome.failed || 1 }));
    // A step that ends badly without a failed test (a type error, a crash) is one failure itself.
    child.once('close', (code) => resolve(code === 0 ? outcome : { ...outcome, failed: outcome.failed || 1 }));
  });
}

await runAll();
