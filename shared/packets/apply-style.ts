import type { Note } from '../domain/note.ts';
import type { PacketChoice, StyleFacts } from '../domain/packet.ts';
import type { PlannedOpinions } from '../domain/packet-plan.ts';
import type { MedicalRecord } from '../domain/record.ts';
import { isBlind } from './packet-styles.ts';
import { type OpinionFacts, opinionsSoFar, planOpinions } from './planned-opinions.ts';
import { conclusionsOf, isSealed } from './sealed.ts';
import type { Following } from './supplement.ts';

export interface StyleInput extends OpinionFacts {
  /** Removed ones are ignored. */
  records: readonly MedicalRecord[];
  notes: readonly Note[];
  /** For a supplement: the packet that it follows. */
  following: Following;
  choice: PacketChoice;
}

/** Returns the facts that the style of a packet needs. */
export function styleFactsOf(input: StyleInput): StyleFacts {
  const { style } = input.choice;
  return {
    conclusions: style === 'full' || (style === 'supplement' && !input.following.blind) ? [] : conclusionsOf(input),
    received: style === 'supplement' ? [...input.following.received] : [],
  };
}

/** The effect of a style on the packet. */
interface StyleResult {
  facts: StyleFacts;
  /** Whether the unsealed pages must not show what physicians concluded. */
  blind: boolean;
  /**
   * Whether the unsealed pages may mention an entry: it contains no hidden conclusion, and its reader does not have it
   * yet.
   */
  mentions(entry: { id: string }): boolean;
  /** The comparison of the opinions; null: not in this packet. */
  opinions: PlannedOpinions | null;
  /** Whether opinions exist that the reader does not get. */
  withheld: boolean;
}

/** Applies the style of a packet to the case. Pure. */
export function applyStyle(input: StyleInput): StyleResult {
  const { case: patientCase, records, choice, following } = input;
  const facts = styleFactsOf(input);
  const supplement = choice.style === 'supplement';
  const blind = isBlind(choice.style) || (supplement && following.blind);
  const conclusions = new Set(facts.conclusions);
  const received = new Set(facts.received);
  const hidden = (entry: { id: string }) => blind && isSealed(entry, conclusions, choice);
  const hasComparison = choice.style === 'blind-first' || choice.style === 'primary-care';
  const isWithheld = (entry: MedicalRecord) => entry.removed === null && hidden(entry) && !received.has(entry.id);
  const hasHiddenOpinion = blind && !supplement && opinionsSoFar(input).length > 0;
  return {
    facts,
    blind,
    mentions: (entry) => !hidden(entry) && !received.has(entry.id),
    opinions: hasComparison ? planOpinions(input, blind ? patientCase.reasons : '') : null,
    withheld: blind && choice.style !== 'blind-first' && (hasHiddenOpinion || records.some(isWithheld)),
  };
}
