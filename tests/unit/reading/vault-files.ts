import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createReader } from '../../../electron/reading/reader.ts';
import type { ReadAnswer } from '../../../electron/reading/reading-messages.ts';
import { forkChild } from '../../../electron/threads/child-process.ts';
import { openContent } from '../../../electron/vault/content.ts';
import type { WorkerFiles } from '../../../electron/workers/worker-files.ts';

export const workers: WorkerFiles = (name) => new URL(`../../../electron/workers/${name}.ts`, import.meta.url);

/** Registers a function for the end of a test or of a file: `onTestFinished` or `afterAll`. */
type AtEnd = (cleanUp: () => void | Promise<void>) => void;

/** A temporary folder, removed at the end of the test. */
export function temporaryFolder(atEnd: AtEnd = onTestFinished): string {
  const dir = mkdtempSync(join(tmpdir(), 'second-look-reading-'));
  atEnd(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/**
 * The files of a vault and a reader over them, closed at the end of the test. A test file can share one with
 * `afterAll`: the reader's child process, which starts slowly, then serves all its tests.
 */
export function vaultFiles(
  options: { timeoutMs?: number; timeMs?: number; idleMs?: number } = {},
  atEnd: AtEnd = onTestFinished,
) {
  const content = openContent({ dir: temporaryFolder(atEnd), key: new Uint8Array(randomBytes(32)) });
  const reader = createReader({ workers, startChild: forkChild, content: content.access, ...options });
  atEnd(() => reader.close());
  const store = (bytes: Uint8Array): string => {
    const writer = content.begin();
    writer.append(bytes);
    return writer.finish().sha256;
  };
  return {
    content,
    reader,
    store,
    /** Reads a file to its end; returns the answer and the texts. */
    async read(bytes: Uint8Array, password?: string): Promise<{ answer: ReadAnswer; texts: string[] }> {
      const texts: string[] = [];
      const answer = await reader.read(
        { sha256: store(bytes), name: 'file', ...(password === undefined ? {} : { password }) },
        { signal: new AbortController().signal, onTexts: (from, batch) => texts.splice(from, batch.length, ...batch) },
      );
      return { answer, texts };
    },
    /** Writes the pages that an answer names into a file for other tools. */
    pages(answer: ReadAnswer): string {
      if (answer.outcome !== 'read') throw new Error(`not read: ${JSON.stringify(answer)}`);
      const path = join(temporaryFolder(), 'pages.pdf');
      writeFileSync(path, content.readAll(answer.pagesSha256));
      return path;
    },
  };
}

/** The answer of a successful read; throws for any other answer. */
export function expectRead(answer: ReadAnswer): Extract<ReadAnswer, { outcome: 'read' }> {
  if (answer.outcome !== 'read') throw new Error(`not read: ${JSON.stringify(answer)}`);
  return answer;
}

/** The reason of a refusal; throws for any other answer. */
export function expectRefusal(answer: ReadAnswer): string {
  if (answer.outcome !== 'refused') throw new Error(`not refused: ${JSON.stringify(answer)}`);
  return answer.why;
}
