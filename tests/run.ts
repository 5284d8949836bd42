import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepareMachine } from './required-programs.ts';

/** The compile cache of Node: workers and children start hundreds of times from the same source. */
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
  // Before the tests, because the packaging dry run takes the build.
  ['build', ['electron-vite', 'build', '--logLevel', 'error']],
  ['unit, contract, shell, faults', ['vitest', 'run', '--config', 'tests/vitest.config.ts']],
  ['end to end', ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts']],
];

/** `npm test`: runs every step in order, even after a failure, and prints one summary line. */
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

/** Runs one step and shows its output, without the summary line of the step, which is returned. */
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
    // A step that fails without a failed test (a type error, a crash) counts as one failure.
    child.once('close', (code) => resolve(code === 0 ? outcome : { ...outcome, failed: outcome.failed || 1 }));
  });
}

await runAll();
