import { z } from 'zod';
import { Case, CaseChange, CaseDraft, CaseRow, RemovedCase } from '../domain/case.ts';
import { Id } from '../domain/identity.ts';
import { Overview } from '../domain/overview.ts';
import { Day } from '../domain/partial-date.ts';
import { procedure } from './errors.ts';

export const cases = {
  /** Cases that are not removed: open ones, the nearest appointment first; below them the decided, last the archived ones. */
  list: procedure.output(z.array(CaseRow)),
  get: procedure.input(z.object({ id: Id })).output(Case),
  create: procedure.input(CaseDraft).output(Case),
  update: procedure.input(z.object({ id: Id, change: CaseChange })).output(Case),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  /** Archives a case: it leaves the daily lists, and everything in it can be read. */
  archive: procedure.input(z.object({ id: Id })).output(z.void()),
  unarchive: procedure.input(z.object({ id: Id })).output(z.void()),
  /**
   * Saves the full export of a case where the person chooses: one ZIP, not encrypted. `download`: this host has no dialog,
   * the page fetches `GET /files/cases/:id/export?today=` and lets the browser save it.
   */
  saveExport: procedure
    .input(z.object({ id: Id, today: Day }))
    .output(z.object({ done: z.enum(['saved', 'cancelled', 'download']) })),
  /** Those in the trash, the latest first. */
  removed: procedure.output(z.array(RemovedCase)),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
  /** `today` is the person's own day, so that days are counted on their calendar. */
  overview: procedure.input(z.object({ id: Id, today: Day })).output(Overview),
};
