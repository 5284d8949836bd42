import { createRequire } from 'node:module';
import { passwordForms } from './password-forms.ts';

/** The parts of qpdf's module that are used here; its types leave most of them out. */
interface Qpdf {
  callMain(args: string[]): number;
  FS: {
    init(input: null, output: (code: number | null) => void, error: (code: number | null) => void): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
}
type CreateQpdf = (options: { locateFile: () => string; noInitialRun: true; preRun: ((qpdf: Qpdf) => void)[] }) => Promise<Qpdf>;

// Not `require`: bundlers replace it.
const load = createRequire(import.meta.url);

/** `damaged`: qpdf warned, and may have dropped what it could not read. */
type UnlockResult = { outcome: 'bytes'; bytes: Uint8Array; damaged: boolean } | { outcome: 'locked' } | { outcome: 'failed' };

/**
 * Removes the encryption of a PDF with qpdf, in memory. Tries every form of the passwords. `locked`: none opens it; `failed`: it
 * is also damaged.
 */
export async function unlock(bytes: Uint8Array, passwords: readonly string[]): Promise<UnlockResult> {
  for (const password of passwords.flatMap(passwordForms)) {
    const output: number[] = [];
    const collect = (code: number | null) => void (code && output.push(code));
    // One instance a call: qpdf keeps its state after `main` has ended.
    const create: CreateQpdf = load('@neslinesli93/qpdf-wasm');
    const qpdf = await create({
      locateFile: () => load.resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
      noInitialRun: true,
      preRun: [({ FS }) => FS.init(null, collect, collect)],
    });
    qpdf.FS.writeFile('/in.pdf', bytes);
    const code = call(qpdf, [
      `--password=${Buffer.from(password).toString('hex')}`,
      '--password-mode=hex-bytes',
      '--decrypt',
      '/in.pdf',
      '/out.pdf',
    ]);
    // 0: fine, 3: with warnings (qpdf manual, exit status).
    if (code === 0 || code === 3) return { outcome: 'bytes', bytes: qpdf.FS.readFile('/out.pdf'), damaged: code === 3 };
    if (!Buffer.from(output).includes('invalid password')) return { outcome: 'failed' };
  }
  return { outcome: 'locked' };
}

/** The exit status of qpdf; -1 when it throws. */
function call(qpdf: Qpdf, args: string[]): number {
  try {
    return qpdf.callMain(args);
  } catch {
    return -1;
  }
}
