import { createRequire } from 'node:module';

/** The parts of qpdf's module that are used here; its own types leave most of it out. */
interface Qpdf {
  callMain(args: string[]): number;
  FS: { writeFile(path: string, bytes: Uint8Array): void; readFile(path: string): Uint8Array };
}
type CreateQpdf = (options: {
  locateFile: () => string;
  noInitialRun: true;
  print: (line: string) => void;
  printErr: (line: string) => void;
}) => Promise<Qpdf>;

const require = createRequire(import.meta.url);

export type Rewritten = { outcome: 'bytes'; bytes: Uint8Array } | { outcome: 'locked' } | { outcome: 'failed' };

/**
 * Writes a PDF anew with qpdf: cross-references rebuilt, encryption removed. Everything stays in memory.
 * `locked`: none of the passwords opens it.
 */
export async function rewrite(bytes: Uint8Array, passwords: readonly string[]): Promise<Rewritten> {
  let locked = false;
  for (const password of passwords) {
    const words: string[] = [];
    const keep = (line: string) => words.push(line);
    const create: CreateQpdf = require('@neslinesli93/qpdf-wasm');
    // One instance a call: it keeps its state after `main` has ended.
    const qpdf = await create({
      locateFile: () => require.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
      noInitialRun: true,
      print: keep,
      printErr: keep,
    });
    qpdf.FS.writeFile('/in.pdf', bytes);
    const code = qpdf.callMain([`--password=${password}`, '--decrypt', '--object-streams=disable', '/in.pdf', '/out.pdf']);
    // 0: fine, 3: with warnings (qpdf manual, exit status).
    if (code === 0 || code === 3) return { outcome: 'bytes', bytes: qpdf.FS.readFile('/out.pdf') };
    locked = words.some((line) => line.includes('invalid password'));
    if (!locked) return { outcome: 'failed' };
  }
  return { outcome: 'locked' };
}
