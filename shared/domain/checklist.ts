import { z } from 'zod';
import { Id } from './identity.ts';
import { RecordKind } from './record.ts';

/** Who holds a thing, as knowledge.md section 1 names them. */
export const HOLDERS = [
  'records-office',
  'image-library',
  'pathology',
  'laboratory',
  'physician',
  'patient',
  'insurer',
  'other',
] as const;
export const Holder = z.enum(HOLDERS);
export type Holder = z.infer<typeof Holder>;

/** Named item of a template; stable, used as a key: for example `cancer.slides`. */
export const ItemKey = z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/);
export type ItemKey = z.infer<typeof ItemKey>;

/** What the person said of an item, by hand. */
export const Mark = z.enum(['done', 'not-applicable']);
export type Mark = z.infer<typeof Mark>;

/**
 * `proved` by reviewed records; `done` by the person's hand; `proposed` when only records nobody has
 * reviewed would prove it; `open`; `not-applicable` by the person's hand.
 */
export const ItemState = z.enum(['proved', 'done', 'proposed', 'open', 'not-applicable']);
export type ItemState = z.infer<typeof ItemState>;

/** An item of a case's checklist as it stands. */
export const ChecklistItem = z.object({
  key: ItemKey,
  name: z.string(),
  why: z.string(),
  family: z.string(),
  kind: RecordKind,
  holder: Holder,
  /** For example "12–24 months"; a typical value, not law. */
  lookBack: z.string(),
  /** For example "1–7 days"; a typical value. */
  wait: z.string(),
  must: z.boolean(),
  /** For example "if operated"; empty: always. */
  condition: z.string(),
  state: ItemState,
  /** Records that prove it, or would once reviewed. */
  records: z.array(Id),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const Checklist = z.object({
  /** What is missing first, then what is proposed, proved, done and not applicable. */
  items: z.array(ChecklistItem),
  inHand: z.int(),
  applicable: z.int(),
  /** Must-have items still open. */
  missing: z.int(),
});
export type Checklist = z.infer<typeof Checklist>;

/** A tie made or cut by the person between a record and an item. */
export const Tie = z.object({ recordId: Id, itemKey: ItemKey, proves: z.boolean() });
export type Tie = z.infer<typeof Tie>;
