import type { Checklist, ChecklistItem, Holder } from '../domain/checklist.ts';
import type { PacketChoice } from '../domain/packet.ts';
import type { PacketPlan } from '../domain/packet-plan.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { holderInSentence } from '../format/holders.ts';

/** Where a packet names the holder more exactly: its reader may write there. */
const HOLDER_TEXTS: Partial<Record<Holder, string>> = {
  'image-library': 'held by the image library of the imaging site',
  pathology: 'held by the pathology laboratory',
  physician: 'held by the physician’s office',
  patient: 'with the patient',
  other: 'not in hand yet',
};

/** Returns the must-have items that are still open. */
export function openItems(checklist: Checklist): ChecklistItem[] {
  return checklist.items.filter((item) => item.must && item.state === 'open');
}

/** The checklist item for the first opinion. */
const FIRST_OPINION = 'general.first-opinion';

/** How a packet mentions opinions that its style omits. */
const OMITTED_OPINIONS = {
  name: 'Opinions of other physicians',
  why: 'left out on purpose so that you read the evidence first; the patient has them and will send them on request',
};

/**
 * Lists what is not enclosed and why: open must-have items, locked records, records excluded by hand, opinions omitted by the
 * style. A blind packet names no record that contains a conclusion.
 */
export function notEnclosed({
  records,
  checklist,
  choice,
  titleOf,
  asked,
  leftOpinions,
  firstOpinion,
}: {
  records: readonly MedicalRecord[];
  checklist: Checklist;
  choice: PacketChoice;
  titleOf: (record: MedicalRecord) => string;
  /** The status of each requested item. */
  asked: ReadonlyMap<string, string>;
  /** Whether opinions are left out by the style. */
  leftOpinions: boolean;
  /**
   * Whether to report a first opinion that the checklist lacks. Not for a reader who must not know the first opinion yet, nor
   * where the packet states the opinion.
   */
  firstOpinion: boolean;
}): PacketPlan['missing'] {
  const left = new Map(choice.left.map(({ recordId, reason }) => [recordId, reason]));
  const missed = openItems(checklist).filter(({ key }) => firstOpinion || key !== FIRST_OPINION);
  const open = missed.map(({ key, name, condition, holder }) => ({
    name: condition === '' ? name : `${name} (${condition})`,
    why: asked.get(key) ?? HOLDER_TEXTS[holder] ?? `held by ${holderInSentence(holder)}`,
  }));
  const locked = records
    .filter((record) => record.pagesSha256 === null && !left.has(record.id))
    .map((record) => ({ name: titleOf(record), why: 'the file is locked with a password' }));
  const leftOut = records
    .filter((record) => left.has(record.id))
    .map((record) => ({ name: titleOf(record), why: left.get(record.id) || 'left out by the patient' }));
  return [...(leftOpinions ? [OMITTED_OPINIONS] : []), ...open, ...locked, ...leftOut];
}
