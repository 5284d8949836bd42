import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createReader } from '../../../electron/reading/reader.ts';
import type { ReadAnswer } from '../../../electron/reading/reading-messages.ts';
import { datesFrom } from '../../../electron/sample/dates.ts';
import { plannedFiles } from '../../../electron/sample/files.ts';
import { forkChild } from '../../../electron/threads/child-process.ts';
import { openContent } from '../../../electron/vault/content.ts';
import { type Attack, pick } from '../attack.ts';
import { makeBomb } from '../bombs.ts';
import { type Mutation, mutate } from '../mutations.ts';
import { measureChildren } from '../process-use.ts';

/** The most that one file may take. */
const MOST_SECONDS = 30;
const MOST_BYTES = 700 * 10 ** 6;
/** How many attempts are bombs. */
const BOMBS = 0.1;

/** Reads damaged files of the sample, and bombs: each is kept or refused in words, within bounds of time and memory. */
export const hostile: Attack = {
  name: 'hostile',
  async run({ folder, report, attempts }) {
    const content = openContent({ dir: join(folder, 'files'), key: new Uint8Array(randomBytes(32)) });
    const reader = createReader({
      workers: (name) => new URL(`../../../electron/workers/${name}.ts`, import.meta.url),
      startChild: forkChild,
      content: content.access,
    });
    const store = (bytes: Uint8Array) => {
      const writer = content.begin();
      writer.append(bytes);
      return writer.finish().sha256;
    };
    const nextFile = sampleBytes();
    try {
      for (const { number, random } of attempts()) {
        const { what, bytes }: Mutation = random() < BOMBS ? makeBomb(random) : await damagedFile(random, nextFile);
        const file = `file ${number} (${what})`;
        const use = measureChildren();
        const answer = await reader
          .read({ sha256: store(bytes), name: file }, { signal: new AbortController().signal, onTexts: () => {} })
          .catch((error: unknown) => String(error));
        const { seconds, peakBytes } = use.end();
        const losses = judge(answer);
        if (seconds > MOST_SECONDS) losses.push(`took ${seconds.toFixed(1)} s of processor time`);
        if (peakBytes > MOST_BYTES) losses.push(`took ${Math.round(peakBytes / 1e6)} MB`);
        if (losses.length === 0) report.survived();
        for (const loss of losses) report.lost(`${file}: ${loss}`);
      }
    } finally {
      await reader.close();
    }
  },
};

/** What is wrong with an answer: it is neither pages nor a refusal in words. */
function judge(answer: ReadAnswer | string): string[] {
  if (typeof answer === 'string') return [`the reader failed: ${answer}`];
  if (answer.outcome === 'read' && answer.pages < 1) return ['read without a page'];
  if (answer.outcome === 'refused' && !/\w.*\.$/s.test(answer.why)) return [`refused without words: “${answer.why}”`];
  return [];
}

/** Gives the bytes of sample files, each made once. */
function sampleBytes(): (random: () => number) => Promise<[name: string, bytes: Uint8Array]> {
  const [first, ...rest] = plannedFiles(datesFrom('2026-03-01'));
  if (!first) throw new Error('The sample has no files.');
  const made = new Map<string, Uint8Array>();
  return async (random) => {
    const { name, make } = pick(random, [first, ...rest]);
    const bytes = made.get(name) ?? (await make());
    made.set(name, bytes);
    return [name, bytes];
  };
}

async function damagedFile(random: () => number, nextFile: ReturnType<typeof sampleBytes>): Promise<Mutation> {
  const [name, bytes] = await nextFile(random);
  const { what, bytes: damaged } = mutate(bytes, random);
  return { what: `${name}, ${what}`, bytes: damaged };
}
