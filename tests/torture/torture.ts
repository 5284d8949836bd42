/**
 * Attacks the program for a while, and counts what it survives. Needs the build.
 *
 *   npm run torture -- [--minutes N] [--seed N] [--only kills,disks,…] [--resume] [--json] [--progress FILE]
 *
 * Progress is saved after every attempt; `--resume` goes on from there. Exit 1: something was lost.
 */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../e2e/host.ts';
import { ATTACK_NAMES, type AttackName } from './attack.ts';
import { attacks } from './attacks.ts';
import { loadProgress, noProgress, type Progress, saveProgress } from './progress.ts';
import { runAttacks } from './run-attacks.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    only: { type: 'string', default: '' },
    resume: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    progress: { type: 'string', default: join(root, '.cache', 'torture.json') },
  },
});

const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes takes a number of minutes.');
const named = values.only.split(',').filter(Boolean);
const unknown = named.filter((name) => !ATTACK_NAMES.some((known) => known === name));
if (unknown.length > 0) throw new Error(`There is no attack ${unknown.join(', ')}. There are: ${ATTACK_NAMES.join(', ')}.`);
const chosen = attacks.filter(({ name }) => named.length === 0 || named.includes(name));
const begun: Progress = { seed: Number(values.seed), attacks: {} };
const progress = (values.resume ? loadProgress(values.progress) : null) ?? begun;

console.error(`Attacks for ${minutes} minutes with seed ${progress.seed}: ${chosen.map(({ name }) => name).join(', ')}`);
await runAttacks(chosen, {
  ms: minutes * 60_000,
  progress,
  onProgress: () => saveProgress(values.progress, progress),
});

const rows = chosen.map(({ name }) => {
  const { survived, lost, skipped, seconds } = progress.attacks[name] ?? noProgress();
  return { name, tried: survived + lost.length, survived, lost, skipped, seconds };
});
if (values.json) console.log(JSON.stringify({ seed: progress.seed, attacks: rows }, null, 2));
else printTable();
// What a failed attack left running must not keep this process.
process.exit(rows.some(({ lost }) => lost.length > 0) ? 1 : 0);

function printTable(): void {
  const line = (name: string, cells: readonly (string | number)[]) =>
    console.log(name.padEnd(14) + cells.map((cell) => String(cell).padStart(10)).join(''));
  line('attack', ['tried', 'survived', 'lost', 'seconds']);
  for (const { name, tried, survived, lost, seconds, skipped } of rows) {
    line(name, [tried, survived, lost.length, seconds]);
    if (skipped) console.log(`  not made: ${skipped}`);
  }
  const losses = rows.flatMap(({ name, lost }) => lost.map((sentence): [AttackName, string] => [name, sentence]));
  for (const [name, sentence] of losses) console.log(`lost by ${name}: ${sentence}`);
}
