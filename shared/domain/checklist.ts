import { z } from 'zod';
import { Id } from './identity.ts';
import { RecordKind } from './record.ts';

/** Who holds a thing, as docs/domain.md 1 names them. */
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

/** A condition under which items apply, as the person is asked it once: "operated". */
export const ConditionKey = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60);
export type ConditionKey = z.infer<typeof ConditionKey>;

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
  /** The same in months, checked against service dates; null: no limit. */
  lookBackMonths: z.int().nullable(),
  /** The same wait in days, from and to; null: nothing to wait for. */
  waitDays: z.tuple([z.int(), z.int()]).nullable(),
  /** For example "if operated"; empty: always. */
  condition: z.string(),
  /** What is asked once, and decides whether it applies; null: always. */
  conditionKey: ConditionKey.nullable(),
  /** Why what is in hand may not be enough: "The newest is 14 months old; usual: within 12 months."; empty: nothing to say. */
  stale: z.string(),
  /** What the person wrote in the application that proves it, in words: "6 questions written down"; empty: nothing. */
  written: z.string(),
  /** The person's own item, not of a template. */
  own: z.boolean(),
  /** Changed by the person from what its template says. */
  edited: z.boolean(),
  state: ItemState,
  /** Records that prove it, or would once reviewed. */
  records: z.array(Id),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** A condition of the checklist as a question, and the answer; null: not asked yet. */
export const Condition = z.object({ key: ConditionKey, question: z.string(), applies: z.boolean().nullable() });
export type Condition = z.infer<typeof Condition>;

/** What the person adds to a checklist, or changes of a template's item. Waits and look-back are theirs to set. */
export const ItemEdit = z.object({
  name: z.string().trim().min(1, 'A name is needed.').max(200),
  why: z.string().trim().max(500),
  kind: RecordKind,
  holder: Holder,
  must: z.boolean(),
  lookBackMonths: z.int().min(1).max(1200).nullable(),
  waitDays: z.tuple([z.int().min(0).max(3650), z.int().min(0).max(3650)]).nullable(),
});
export type ItemEdit = z.infer<typeof ItemEdit>;

/** Own items and changes, saved under a name for later cases. */
export const SavedTemplate = z.object({ id: Id, name: z.string(), items: z.array(z.object({ key: ItemKey, item: ItemEdit })) });
export type SavedTemplate = z.infer<typeof SavedTemplate>;

export const Checklist = z.object({
  /** What is missing first, then what is proposed, proved, done and not applicable. */
  items: z.array(ChecklistItem),
  conditions: z.array(Condition),
  inHand: z.int(),
  applicable: z.int(),
  /** Must-have items still open. */
  missing: z.int(),
});
export type Checklist = z.infer<typeof Checklist>;

/** What the person says of a record and an item: it is evidence of the item (`proves`), or it is not. */
export const RecordLink = z.object({ recordId: Id, itemKey: ItemKey, proves: z.boolean() });
export type RecordLink = z.infer<typeof RecordLink>;
