import type { EntryFiles } from '../threads/run-worker.ts';

/** The entries in this folder. `reading` and `sample` run as child processes, each with a `watchdog`; the others as threads. */
type WorkerName = 'reading' | 'sample' | 'watchdog' | 'packet' | 'printouts' | 'vault-check' | 'reseal' | 'backup';

/** The file of each worker entry, by name. */
export type WorkerFiles = EntryFiles<WorkerName>;
