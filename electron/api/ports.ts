import type { Logger } from 'pino';
import type { Clock } from '../platform/clock.ts';
import type { StartChild } from '../threads/child-process.ts';
import type { WorkerFiles } from '../workers/worker-files.ts';
import type { Native } from './native.ts';

/** The services of a host for the application. */
export interface AppPorts {
  /** Folders of the person's own vault and of the sample's. */
  vaults: { own: string; sample: string };
  /** Folder of the built page. */
  pages: string;
  workers: WorkerFiles;
  startChild: StartChild;
  native: Native;
  clock: Clock;
  host: 'desktop' | 'browser' | 'terminal';
  version: string;
  log: Logger;
  /**
   * Ends this process once its answers are sent, and goes on in a new one: the vault was locked, and memory that was freed still holds
   * keys and texts. Resolves once new requests go to that process. Absent: the process ends by itself.
   */
  endProcess?: () => Promise<void>;
}
