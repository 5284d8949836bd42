import { z } from 'zod';
import { BundleChoice, BundleLook, BundleOrder, ReceivedCase } from '../domain/bundle.ts';
import { Id, Instant } from '../domain/identity.ts';
import { Job } from '../domain/job.ts';
import { procedure } from './errors.ts';

/** The passphrase of a bundle, or the key `AGE-SECRET-KEY-…` of its recipient; empty for the ZIP of a case. */
const Secret = z.string().max(4000);

export const bundles = {
  /**
   * Saves a case as one encrypted file where the person chooses. `download`: this host has no dialog, the page fetches
   * `GET /files/bundles/:id` once and lets the browser save it.
   */
  make: procedure
    .input(z.object({ caseId: Id, order: BundleOrder }))
    .output(z.object({ done: z.enum(['saved', 'cancelled', 'download']), downloadId: Id.nullable() })),
  /** Announces a file that someone handed over; its slices follow, each with `PUT /files/bundles/:id?at=N`. */
  announce: procedure.input(z.object({ bytes: z.int().positive() })).output(z.object({ bundleId: Id })),
  /** What the file holds, and what importing it would do. Nothing is written. */
  look: procedure.input(z.object({ bundleId: Id, secret: Secret })).output(BundleLook),
  /** Adds its case, or merges it. Every conflict of the look needs a choice. */
  take: procedure
    .input(z.object({ bundleId: Id, secret: Secret, choices: z.record(z.string(), BundleChoice).default({}) }))
    .output(Job),
  /** Forgets the file. */
  discard: procedure.input(z.object({ bundleId: Id })).output(z.void()),
  /** Whether a case came in a bundle, and whether its latest merge can be undone. */
  status: procedure
    .input(z.object({ caseId: Id }))
    .output(z.object({ received: ReceivedCase.nullable(), lastMerge: Instant.nullable() })),
  /** Takes the latest merge back. Rows that were changed since stay. */
  undo: procedure.input(z.object({ caseId: Id })).output(z.object({ undone: z.int(), changedSince: z.int() })),
};
