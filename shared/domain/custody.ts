import { z } from 'zod';
import { Id, Instant, Line, Prose } from './identity.ts';
import { Day } from './partial-date.ts';

/** Kinds of physical things that are lent. */
export const CUSTODY_KINDS = ['slides', 'blocks', 'disc', 'other'] as const;

/**
 * A step of a physical thing on a day: the owner lent the thing, somebody sent it on, the reader received it, or it was
 * returned.
 */
export const CustodyStep = z.object({
  what: z.enum(['lent', 'sent', 'received', 'returned']),
  on: Day,
  /** Who gave or received the thing. */
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
  /** The provider that owns the thing; null: not known. */
  ownerId: Id.nullable(),
  requestId: Id.nullable(),
  steps: z.array(CustodyStep).max(100),
  dueBack: Day.nullable(),
  remarks: Prose,
});

/** A new physical thing. */
export const CustodyDraft = CustodyFields.extend({
  kind: CustodyFields.shape.kind.default('slides'),
  ownerId: CustodyFields.shape.ownerId.default(null),
  requestId: CustodyFields.shape.requestId.default(null),
  steps: CustodyFields.shape.steps.default([]),
  dueBack: CustodyFields.shape.dueBack.default(null),
  remarks: CustodyFields.shape.remarks.default(''),
});
export type CustodyDraft = z.infer<typeof CustodyDraft>;
/** A change of some fields; the others stay. */
export const CustodyChange = CustodyFields.partial();
export type CustodyChange = z.infer<typeof CustodyChange>;

/** A physical thing of the case (slides, blocks, a disc) and the log of who has it. */
export const Custody = CustodyFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Custody = z.infer<typeof Custody>;
