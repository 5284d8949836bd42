import { noteParts, noteTitle } from '../domain/note.ts';
import type { StyleFacts } from '../domain/packet.ts';
import type { CheckFinding, PacketPlan } from '../domain/packet-plan.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { formatDate } from '../format/format-date.ts';
import type { StyleInput } from './apply-style.ts';
import { enclosedNotes, enclosedRecords } from './enclosed.ts';
import { recordTitle } from './packet-plan.ts';
import { opinionsSoFar } from './planned-opinions.ts';
import { createRevealFinder, treatmentTerms } from './reveals.ts';
import { isSealed } from './sealed.ts';

export interface StyleCheck extends StyleInput {
  questions: PacketPlan['questions'];
  facts: StyleFacts;
  /** Finds the records with one of these phrases on a page. By record id: the first phrase found, and its page, from 1. */
  pagesNaming(phrases: readonly string[]): ReadonlyMap<string, { phrase: string; page: number }>;
}

const styleFinding = (kind: CheckFinding['kind'], text: string, recordId: string | null = null): CheckFinding => ({
  kind,
  text,
  recordId,
  itemKey: null,
});

const NONE_HANDED_OVER = 'A supplement follows a packet that you handed over. There is none yet.';
const TAKEN_BACK = 'The packet that this supplement follows is not handed over any more. Choose another one.';

/** Returns what is wrong with the packet as a whole, or with what its style promises. */
export function checkStyle(input: StyleCheck): CheckFinding[] {
  const { records, notes, choice, facts, following } = input;
  const { follows } = following;
  const isEmpty = enclosedRecords(records, choice, facts).length === 0 && enclosedNotes(notes, choice, facts).length === 0;
  if (choice.style === 'supplement') {
    if (follows === null) return [styleFinding('empty', choice.since === null ? NONE_HANDED_OVER : TAKEN_BACK)];
    const { date, recipient } = follows;
    if (isEmpty) return [styleFinding('empty', `Nothing came since the packet of ${formatDate(date)} for ${recipient}.`)];
    return following.blind ? revealFindings(input) : [];
  }
  if (isEmpty) return [styleFinding('empty', 'Nothing is in the packet yet.')];
  if (choice.style === 'full') return [];
  const written = opinionsSoFar(input).length > 0;
  if (choice.style === 'primary-care')
    return written ? [] : [styleFinding('style', 'No opinion is written down yet: there is nothing to lay side by side.')];
  const hasConclusion = written || [...records, ...notes].some(sealedBy(input));
  if (!hasConclusion)
    return [styleFinding('style', 'No opinion is written down yet, and no report of one is found: there is nothing to hide.')];
  return revealFindings(input);
}

function sealedBy({ choice, facts }: StyleCheck): (entry: { id: string }) => boolean {
  const conclusions = new Set(facts.conclusions);
  return (entry) => isSealed(entry, conclusions, choice);
}

/** Finds unsealed pages that reveal a conclusion. */
function revealFindings(input: StyleCheck): CheckFinding[] {
  const { case: patientCase, records, notes, questions, choice, facts } = input;
  const named = createRevealFinder(opinionsSoFar(input));
  const revealsIn = (what: string, text: string, recordId: string | null = null): CheckFinding[] => {
    const term = named(text);
    return term === null ? [] : [styleFinding('reveals', `${what} names “${term}”.`, recordId)];
  };
  const sealed = sealedBy(input);
  const pages = input.pagesNaming(treatmentTerms(opinionsSoFar(input)));
  const revealsOnPages = (record: MedicalRecord): CheckFinding[] => {
    const hit = pages.get(record.id);
    return hit
      ? [styleFinding('reveals', `“${recordTitle(record)}” names “${hit.phrase}” on its page ${hit.page}.`, record.id)]
      : [];
  };
  return [
    ...revealsIn('The question', patientCase.question),
    ...questions.flatMap((text, index) => revealsIn(`Question ${index + 1} for the physician`, text)),
    ...enclosedRecords(records, choice, facts)
      .filter((record) => !sealed(record))
      .flatMap((record) => [
        ...revealsIn(`The title “${recordTitle(record)}”`, recordTitle(record), record.id),
        ...revealsIn(`The key event “${record.keyEvent}”`, record.keyEvent, record.id),
        ...revealsOnPages(record),
      ]),
    ...enclosedNotes(notes, choice, facts)
      .filter((note) => !sealed(note))
      .flatMap((note) =>
        revealsIn(`Your note “${noteTitle(note)}”`, [noteTitle(note), ...noteParts(note).map(({ text }) => text)].join('\n')),
      ),
  ];
}
