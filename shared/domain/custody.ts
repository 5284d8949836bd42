import { z } from 'zod';
import { Id, Instant, Line, Prose } from './identity.ts';
import { Day } from './partial-date.ts';

export const CUSTODY_KINDS = ['slides', 'blocks', 'disc', 'other'] as const;

/** Where a physical thing went on a day: lent by its room, sent on, received by its reader, returned to its room. */
export const CustodyStep = z.object({
  what: z.enum(['lent', 'sent', 'received', 'returned']),
  on: Day,
  /** By whom or to whom. */
  who: Line,
  courier: Line,
  /** The courier's tracking number. */
  number: Line,
});
export type CustodyStep = z.infer<typeof CustodyStep>;

const CustodyFields = z.object({
  kind: z.enum(CUSTODY_KINDS),
  /** "4 slides S26-1042 A1–A4". */
  what: Line.min(1, 'Say what it is.'),
  /** Whom it belongs to. */
  ownerId: Id.nullable(),
  requestId: Id.nullable(),
  steps: z.array(CustodyStep).max(100),
  dueBack: Day.nullable(),
  remarks: Prose,
});

export const CustodyDraft = CustodyFields.extend({
  kind: CustodyFields.shape.kind.default('slides'),
  ownerId: CustodyFields.shape.ownerId.default(null),
  requestId: CustodyFields.shape.requestId.default(null),
  steps: CustodyFields.shape.steps.default([]),
  dueBack: CustodyFields.shape.dueBack.default(null),
  remarks: CustodyFields.shape.remarks.default(''),
});
export type CustodyDraft = z.infer<typeof CustodyDraft>;
export const CustodyChange = CustodyFields.partial();
export type CustodyChange = z.infer<typeof CustodyChange>;

/** A physical thing of the case (slides, blocks, a disc) and the log of whose hands it is in. */
export const Custody = CustodyFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Custody = z.infer<typeof Custody>;
