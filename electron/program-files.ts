import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WorkerFiles } from './workers/worker-files.ts';

/** Where this program's own files are. */
export interface ProgramFiles {
  /** The folder of package.json. */
  root: string;
  /** The folder of the built page. */
  pages: string;
  workers: WorkerFiles;
  /** The entry of the process behind the browser host. */
  browserHost: URL;
  version: string;
  /** The day of the build, ISO. */
  built: string;
  /** The page of the project, where it is known. */
  homepage?: string | undefined;
}

/** The layout as seen from an entry (its `import.meta.url`): `electron/*.ts` from source, `out/main/*.js` when built. */
export function programFilesFrom(entry: string): ProgramFiles {
  const extension = entry.endsWith('.ts') ? 'ts' : 'js';
  const root = new URL(extension === 'ts' ? '../' : '../../', entry);
  const about = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Pick<ProgramFiles, 'version' | 'homepage'> & {
    built?: string;
  };
  return {
    root: fileURLToPath(root),
    pages: fileURLToPath(new URL('out/renderer/', root)),
    workers: (name) => new URL(`workers/${name}.${extension}`, entry),
    browserHost: new URL(`browser-host.${extension}`, entry),
    version: about.version,
    // The packaging writes it down: an archive keeps no times of its files.
    built: about.built ?? statSync(fileURLToPath(entry)).mtime.toISOString().slice(0, 10),
    homepage: about.homepage,
  };
}
