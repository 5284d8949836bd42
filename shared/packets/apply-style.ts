import type { Note } from '../domain/note.ts';
import type { PacketChoice, StyleFacts } from '../domain/packet.ts';
import type { PlannedOpinions } from '../domain/packet-plan.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { isBlind } from './packet-styles.ts';
import { type OpinionFacts, opinionsSoFar, planOpinions } from './planned-opinions.ts';
import { conclusionsOf, isSealed } from './sealed.ts';
import type { Following } from './supplement.ts';

export interface StyleInput extends OpinionFacts {
  /** Those in the trash are passed over. */
  records: readonly MedicalRecord[];
  notes: readonly Note[];
  /** For a supplement: what it follows. */
  following: Following;
  choice: PacketChoice;
}

/** What the style of the packet goes by, as far as this style asks for it. */
export function styleFactsOf(input: StyleInput): StyleFacts {
  const { style } = input.choice;
  return {
    conclusions: style === 'full' || (style === 'supplement' && !input.following.blind) ? [] : conclusionsOf(input),
    received: style === 'supplement' ? [...input.following.received] : [],
  };
}

/** What the style of a packet makes of the case. */
interface StyleResult {
  facts: StyleFacts;
  /** Whether the pages that are not sealed keep silent about what physicians concluded. */
  blind: boolean;
  /** Whether these pages name a record or note at all: not one that carries a conclusion, nor one that its reader has already. */
  mentions(entry: { id: string }): boolean;
  /** Side by side, where the packet has them so. */
  opinions: PlannedOpinions | null;
  /** Whether there are opinions that its reader is not given. */
  withheld: boolean;
}

/** What the style of a packet makes of the case, as plain as the plan itself. */
export function applyStyle(input: StyleInput): StyleResult {
  const { case: of, records, choice, following } = input;
  const facts = styleFactsOf(input);
  const supplement = choice.style === 'supplement';
  const blind = isBlind(choice.style) || (supplement && following.blind);
  const conclusions = new Set(facts.conclusions);
  const had = new Set(facts.received);
  const hidden = (entry: { id: string }) => blind && isSealed(entry, conclusions, choice);
  const beside = choice.style === 'blind-first' || choice.style === 'primary-care';
  const lacks = (entry: MedicalRecord) => entry.removed === null && hidden(entry) && !had.has(entry.id);
  const told = blind && !supplement && opinionsSoFar(input).length > 0;
  return {
    facts,
    blind,
    mentions: (entry) => !hidden(entry) && !had.has(entry.id),
    opinions: beside ? planOpinions(input, blind ? of.reasons : '') : null,
    withheld: blind && choice.style !== 'blind-first' && (told || records.some(lacks)),
  };
}
