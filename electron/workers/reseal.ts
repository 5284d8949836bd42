import { runWorkerEntry } from '../threads/worker-entry.ts';
import type { ContentAccess } from '../vault/content-access.ts';
import { type Resealed, resealContents } from '../vault/reseal.ts';

/** Seals the contents of a vault with its present key. */
await runWorkerEntry<ContentAccess, [number, number], Resealed>(async (access, onProgress) =>
  resealContents(access, (done, total) => onProgress([done, total])),
);
