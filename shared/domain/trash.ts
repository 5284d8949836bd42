import { z } from 'zod';
import { Id, Instant, Sha256 } from './identity.ts';
import { Day } from './partial-date.ts';

/** What can be removed and restored by itself. A case holds all the others. */
const TRASH_KINDS = [
  'case',
  'record',
  'note',
  'opinion',
  'reply',
  'question',
  'request',
  'letter',
  'packet',
  'provider',
  'custody',
  'contact',
  'reminder',
] as const;
export const TrashKind = z.enum(TRASH_KINDS);
export type TrashKind = z.infer<typeof TrashKind>;

/** One thing that was removed, or that can be. */
export const TrashItem = z.object({ kind: TrashKind, id: Id });
export type TrashItem = z.infer<typeof TrashItem>;

/** A thing with its name for a person. `removed`: when; null: it is not in the trash. */
export const TrashEntry = TrashItem.extend({ caseId: Id, label: z.string(), removed: Instant.nullable() });
export type TrashEntry = z.infer<typeof TrashEntry>;

/** How many things of a kind. `part`: what has no removal of its own: an answer on a checklist, a line of the history … */
export const RemovalCount = z.object({ kind: z.enum([...TRASH_KINDS, 'part']), count: z.int() });
export type RemovalCount = z.infer<typeof RemovalCount>;

/** A packet that contains what is to be removed. */
export const AffectedPacket = z.object({
  id: Id,
  date: Day,
  recipient: z.string(),
  /** The day on which it was handed over; null: a draft. */
  handedOver: Day.nullable(),
});
export type AffectedPacket = z.infer<typeof AffectedPacket>;

/** A backup that still holds some of it. */
export const HoldingBackup = z.object({
  /** Where the backup is, as the person named it. */
  place: z.string(),
  /** When the latest version that holds it was made. */
  made: Instant,
  /** How many do; null: the place is not there now, and nothing can be seen of it. */
  versions: z.int().nullable(),
});
export type HoldingBackup = z.infer<typeof HoldingBackup>;

/** What removing for good takes, before it is done. */
export const RemovalPlan = z.object({
  /** Everything that goes, with what hangs on it. */
  counts: z.array(RemovalCount),
  /** Stored files that go: those that nothing else uses. */
  files: z.int(),
  bytes: z.int(),
  /** Stored files that stay, because something else uses the same file. */
  shared: z.int(),
  /** Packets that go, because they contain one of the things. */
  packets: z.array(AffectedPacket),
  /** Packets that were handed over and still hold a copy: each stays unless the person chooses it. */
  evidence: z.array(AffectedPacket),
  /** Copies of the database from before an update of the program. They go too. */
  databaseCopies: z.int(),
  /** Damaged databases that a repair kept beside the vault. They stay, and may hold it. */
  damagedCopies: z.array(z.string()),
  backups: z.array(HoldingBackup),
});
export type RemovalPlan = z.infer<typeof RemovalPlan>;

/** What was removed for good, without a word of what it said. */
export const Removal = z.object({
  id: Id,
  at: Instant,
  /** The version of the program that did it. */
  version: z.string(),
  counts: z.array(RemovalCount),
  /** The stored files that are gone. */
  contents: z.array(z.object({ sha256: Sha256, bytes: z.int() })),
  /** Whether files or the database are still to be cleaned: that goes on at the next opening. */
  unfinished: z.boolean(),
});
export type Removal = z.infer<typeof Removal>;

/** How long the trash of a case keeps things, days; null: until it is emptied. */
export const Retention = z.int().min(1).max(3650).nullable();
export type Retention = z.infer<typeof Retention>;

/** The trash of a case. */
export const TrashState = z.object({
  days: Retention,
  /** Whether the person has agreed that overdue things go without being asked. */
  agreed: z.boolean(),
  /** The things that are older than `days`. */
  overdue: z.array(TrashItem),
});
export type TrashState = z.infer<typeof TrashState>;
