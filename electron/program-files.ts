import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WorkerFiles } from './workers/worker-files.ts';

/** Where this program's own files are. */
export interface ProgramFiles {
  /** The folder of package.json. */
  root: string;
  /** The folder of the built page. */
  pages: string;
  workers: WorkerFiles;
  version: string;
}

/** The layout as seen from an entry (its `import.meta.url`): `electron/*.ts` from source, `out/main/*.js` when built. */
export function programFilesFrom(entry: string): ProgramFiles {
  const extension = entry.endsWith('.ts') ? 'ts' : 'js';
  const root = new URL(extension === 'ts' ? '../' : '../../', entry);
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  return {
    root: fileURLToPath(root),
    pages: fileURLToPath(new URL('out/renderer/', root)),
    workers: (name) => new URL(`workers/${name}.${extension}`, entry),
    version,
  };
}
