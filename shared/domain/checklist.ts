import { z } from 'zod';
import { Id } from './identity.ts';
import { RecordKind } from './record.ts';

/** Who holds what an item asks for (docs/domain.md 1). */
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

/** The stable key of an item, as `family.name`: `cancer.slides`. */
export const ItemKey = z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/);
export type ItemKey = z.infer<typeof ItemKey>;

/** How the person marked an item by hand. */
export const Mark = z.enum(['done', 'not-applicable']);
export type Mark = z.infer<typeof Mark>;

/** The key of a condition under which items apply: "operated". The person is asked once. */
export const ConditionKey = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(60);
export type ConditionKey = z.infer<typeof ConditionKey>;

/**
 * `proved`: reviewed records are evidence of it. `proposed`: only records that nobody has reviewed are. `done` and
 * `not-applicable`: the person marked it so. `open`: none of these.
 */
export const ItemState = z.enum(['proved', 'done', 'proposed', 'open', 'not-applicable']);
export type ItemState = z.infer<typeof ItemState>;

/** An item of a case's checklist, evaluated. */
export const ChecklistItem = z.object({
  key: ItemKey,
  name: z.string(),
  why: z.string(),
  family: z.string(),
  kind: RecordKind,
  holder: Holder,
  /** How far back records are wanted, as text: "12–24 months". A typical value, not law. */
  lookBack: z.string(),
  /** How long an office takes, as text: "1–7 days". A typical value. */
  wait: z.string(),
  must: z.boolean(),
  /** The look-back in months, checked against service dates; null: no limit. */
  lookBackMonths: z.int().nullable(),
  /** The wait in days, from and to; null: nothing to wait for. */
  waitDays: z.tuple([z.int(), z.int()]).nullable(),
  /** The condition as text: "if operated". Empty: the item always applies. */
  condition: z.string(),
  /** The condition that decides whether the item applies; null: it always does. */
  conditionKey: ConditionKey.nullable(),
  /** Why the records may be too old: "The newest is 14 months old; usual: within 12 months." Empty: they are not. */
  stale: z.string(),
  /** What the person wrote in the application that is evidence: "6 questions written down". Empty: nothing. */
  written: z.string(),
  /** Whether the person added the item; else a template has it. */
  own: z.boolean(),
  /** Whether the person changed what the template says. */
  edited: z.boolean(),
  state: ItemState,
  /** Records that are evidence of the item, or will be once they are reviewed. */
  records: z.array(Id),
});
export type ChecklistItem = z.infer<typeof ChecklistItem>;

/** A condition of the checklist as a question, with its answer; null: not answered. */
export const Condition = z.object({ key: ConditionKey, question: z.string(), applies: z.boolean().nullable() });
export type Condition = z.infer<typeof Condition>;

/** An item that the person adds, or a template's item as the person changes it. */
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

/** The person's own items and changes, saved under a name for later cases. */
export const SavedTemplate = z.object({ id: Id, name: z.string(), items: z.array(z.object({ key: ItemKey, item: ItemEdit })) });
export type SavedTemplate = z.infer<typeof SavedTemplate>;

/** The checklist of a case, evaluated. */
export const Checklist = z.object({
  /** Missing items first, then those proposed, proved or done, and not applicable. */
  items: z.array(ChecklistItem),
  conditions: z.array(Condition),
  inHand: z.int(),
  applicable: z.int(),
  /** Number of must-have items that are open. */
  missing: z.int(),
});
export type Checklist = z.infer<typeof Checklist>;

/** What the person says of a record and an item: it is evidence of the item (`proves`), or it is not. */
export const RecordLink = z.object({ recordId: Id, itemKey: ItemKey, proves: z.boolean() });
export type RecordLink = z.infer<typeof RecordLink>;
