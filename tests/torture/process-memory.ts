import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';

/** What to look for in memory: a name for the report, and the byte sequences that betray the secret. */
export interface Needle {
  name: string;
  forms: Buffer[];
}

/** A text as V8, libraries and the system hold it: UTF-8, and UTF-16LE. */
export const textNeedle = (name: string, text: string): Needle => ({
  name,
  forms: [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')],
});

/** A key as bytes, and as the hexadecimal and Base64 text of it. */
export function keyNeedle(name: string, key: Uint8Array): Needle {
  const bytes = Buffer.from(key);
  const texts = [bytes.toString('hex'), bytes.toString('hex').toUpperCase(), bytes.toString('base64')];
  return { name, forms: [bytes, ...texts.flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le')])] };
}

/** The process and all its descendants (Linux). */
export function processTree(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // The name of the program is in brackets and may hold anything.
      const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      parents.set(Number(name), Number(parent));
    } catch {
      // The process ended meanwhile.
    }
  }
  const tree = [pid];
  for (const each of tree) for (const [child, parent] of parents) if (parent === each) tree.push(child);
  return tree;
}

const BLOCK_BYTES = 16 * 2 ** 20;

/** How often each needle is in the readable and writable memory of the processes (Linux). */
export async function countInMemory(pids: readonly number[], needles: readonly Needle[]): Promise<Record<string, number>> {
  const counts = Object.fromEntries(needles.map(({ name }) => [name, 0]));
  const overlap = Math.max(...needles.flatMap(({ forms }) => forms.map(({ length }) => length))) - 1;
  const block = Buffer.alloc(BLOCK_BYTES + overlap);
  for (const pid of pids) {
    let memory: number;
    let maps: string;
    try {
      maps = readFileSync(`/proc/${pid}/smaps`, 'utf8');
      memory = openSync(`/proc/${pid}/mem`, 'r');
    } catch {
      continue;
    }
    // Mappings that hold nothing (Rss 0) are left out: V8 reserves gigabytes.
    for (const [, from = '', to = ''] of maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw(?:.*\n)(?:\w+:.*\n)*?Rss: +[1-9]/gm)) {
      await setImmediate();
      const end = Number.parseInt(to, 16);
      for (let start = Number.parseInt(from, 16); start < end; start += BLOCK_BYTES) {
        const length = Math.min(BLOCK_BYTES + overlap, end - start);
        let read = 0;
        try {
          read = readSync(memory, block, 0, length, start);
        } catch {
          continue;
        }
        // What begins in the overlap belongs to the next block.
        for (const { name, forms } of needles)
          for (const form of forms) {
            const found = block.subarray(0, read);
            for (let at = found.indexOf(form); at >= 0 && at < BLOCK_BYTES; at = found.indexOf(form, at + 1))
              counts[name] = (counts[name] ?? 0) + 1;
          }
      }
    }
    closeSync(memory);
  }
  return counts;
}
