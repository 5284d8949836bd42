import type { Logger } from 'pino';
import type { Clock } from '../platform/clock.ts';
import type { StartChild } from '../threads/child-process.ts';
import type { WorkerEntry } from '../threads/run-worker.ts';
import type { Native } from './native.ts';

/** What a host gives to the application. */
export interface AppPorts {
  /** Folders of the person's own vault and of the sample's. */
  vaults: { own: string; sample: string };
  /** Folder of the built page. */
  pages: string;
  workers: WorkerEntry;
  startChild: StartChild;
  native: Native;
  clock: Clock;
  host: 'desktop' | 'browser' | 'terminal';
  version: string;
  log: Logger;
}
