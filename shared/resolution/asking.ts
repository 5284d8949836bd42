import { compare } from '../comparison/compare.ts';
import { dayOf } from '../dates/local-day.ts';
import type { Letter } from '../domain/letter.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Day } from '../domain/partial-date.ts';
import { showDate } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { letterState } from '../letters/letter-log.ts';
import { isBy, physicianOf } from '../opinions/opinion-labels.ts';
import { thirdOf } from '../providers/roles.ts';
import { isWritten } from './answers.ts';

/** Letters that go to each physician of opinions that differ: for their reasons; with the other's reasons, to read and answer. */
export type AskingKind = 'ask-reasons' | 'share-reasons';

export interface Asking {
  opinion: Opinion;
  /** Whom it goes to, by name. */
  name: string;
  /** The letter that stands for it: the one that went furthest, the latest of those; null: none is begun. */
  letterId: string | null;
  state: 'open' | 'draft' | 'waiting' | 'answered';
  words: string;
  /** Whether the step waits for it: not of a third opinion, which comes after the step. */
  needed: boolean;
}

type Facts = Pick<Journey, 'opinions' | 'judgements' | 'letters' | 'replies' | 'providers' | 'decision' | 'today'>;
type Logged = Pick<Letter, 'id' | 'kind' | 'opinionId' | 'sent' | 'answered'>;

/** The opinions that differ from another one, in the order in which they were given. */
export function opposed({ opinions, judgements }: Pick<Journey, 'opinions' | 'judgements'>): Opinion[] {
  const { opinions: all, pairs } = compare(opinions, judgements);
  const differing = pairs.filter(({ outcome }) => outcome === 'differ').flatMap(({ a, b }) => [a.id, b.id]);
  return all.filter(({ id }) => differing.includes(id));
}

function furthest(letters: readonly Logged[]): Logged | null {
  return letters.find(({ answered }) => answered !== null) ?? letters.find(({ sent }) => sent !== null) ?? letters[0] ?? null;
}

function askingOf(kind: AskingKind, opinion: Opinion, facts: Facts): Omit<Asking, 'needed'> {
  const { letters, replies, providers } = facts;
  const letter = furthest(letters.filter((each) => each.kind === kind && each.opinionId === opinion.id));
  const base = { opinion, name: physicianOf(opinion, providers), letterId: letter?.id ?? null };
  const reply = replies
    .filter(isWritten)
    .find(
      ({ opinionId, letterId }) =>
        opinionId === opinion.id && (kind === 'ask-reasons' || (letter !== null && letterId === letter.id)),
    );
  if (reply && !letter?.answered)
    return { ...base, state: 'answered', words: reply.on ? `Answered ${showDate(reply.on)}` : 'Answered' };
  if (!letter) return { ...base, state: 'open', words: kind === 'ask-reasons' ? 'Not asked yet' : 'Not written yet' };
  return { ...base, ...letterState(letter, facts) };
}

/** How far the asking of each physician is, or the sharing with each, as it stands on a day. */
export function askings(kind: AskingKind, facts: Facts): Asking[] {
  const third = thirdOf(facts);
  return opposed(facts).map((opinion) => ({
    ...askingOf(kind, opinion, facts),
    needed: third === null || !isBy(opinion, third),
  }));
}

/** The day on which a physician last answered, as far as it is known; null: not yet. */
export function lastAnswer(opinion: Pick<Opinion, 'id'>, { replies, letters }: Pick<Facts, 'replies' | 'letters'>): Day | null {
  const days = [
    ...replies
      .filter((reply) => reply.opinionId === opinion.id && isWritten(reply))
      .map(({ on, created }) => on ?? dayOf(created)),
    ...letters.filter(({ opinionId }) => opinionId === opinion.id).map(({ answered }) => answered),
  ];
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
