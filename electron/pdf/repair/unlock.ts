import { createRequire } from 'node:module';

/** The parts of qpdf's module that are used here; its own types leave most of it out. */
interface Qpdf {
  callMain(args: string[]): number;
  FS: {
    init(input: null, output: (code: number | null) => void, error: (code: number | null) => void): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
}
type CreateQpdf = (options: { locateFile: () => string; noInitialRun: true; preRun: ((qpdf: Qpdf) => void)[] }) => Promise<Qpdf>;

// Not `require`: builds bring one of their own.
const load = createRequire(import.meta.url);

type UnlockResult = { outcome: 'bytes'; bytes: Uint8Array } | { outcome: 'locked' } | { outcome: 'failed' };

/**
 * Writes an encrypted PDF without its encryption, with qpdf, in memory. `locked`: none of the passwords opens it;
 * `failed`: it is damaged besides.
 */
export async function unlock(bytes: Uint8Array, passwords: readonly string[]): Promise<UnlockResult> {
  for (const password of passwords) {
    const said: number[] = [];
    const hear = (code: number | null) => void (code && said.push(code));
    // One instance a call: it keeps its state after `main` has ended.
    const create: CreateQpdf = load('@neslinesli93/qpdf-wasm');
    const qpdf = await create({
      locateFile: () => load.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
      noInitialRun: true,
      preRun: [({ FS }) => FS.init(null, hear, hear)],
    });
    qpdf.FS.writeFile('/in.pdf', bytes);
    const code = call(qpdf, [`--password=${password}`, '--decrypt', '/in.pdf', '/out.pdf']);
    // 0: fine, 3: with warnings (qpdf manual, exit status).
    if (code === 0 || code === 3) return { outcome: 'bytes', bytes: qpdf.FS.readFile('/out.pdf') };
    if (!Buffer.from(said).includes('invalid password')) return { outcome: 'failed' };
  }
  return { outcome: 'locked' };
}

/** The status that qpdf ends with; -1 when it does not end by itself. */
function call(qpdf: Qpdf, args: string[]): number {
  try {
    return qpdf.callMain(args);
  } catch {
    return -1;
  }
}
