import { compare } from '../comparison/compare.ts';
import { localDayOf } from '../dates/local-day.ts';
import type { Letter } from '../domain/letter.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Day } from '../domain/partial-date.ts';
import { formatDate } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { letterState } from '../journey/letter-state.ts';
import { isWritten } from '../opinions/answers.ts';
import { physicianOf } from '../opinions/opinion-labels.ts';
import { isGivenBy } from '../providers/names.ts';
import { thirdPhysicianOf } from '../providers/roles.ts';

/** The letters to the physicians of differing opinions: one asks for reasons, one shares the other's reasons. */
export type ReasonRequestKind = 'ask-reasons' | 'share-reasons';

export interface ReasonRequest {
  opinion: Opinion;
  /** The name of the addressee. */
  name: string;
  /** The letter that got furthest, the latest of those; null: none is begun. */
  letterId: string | null;
  state: 'open' | 'draft' | 'waiting' | 'answered';
  label: string;
  /** Whether the step waits for it. A third opinion comes after the step, so it does not count. */
  needed: boolean;
}

type Facts = Pick<Journey, 'opinions' | 'judgements' | 'letters' | 'replies' | 'providers' | 'decision' | 'today'>;
type Logged = Pick<Letter, 'id' | 'kind' | 'opinionId' | 'sent' | 'answered'>;

/** Returns the opinions that differ from another one, in order. */
export function differingOpinions({ opinions, judgements }: Pick<Journey, 'opinions' | 'judgements'>): Opinion[] {
  const { opinions: all, pairs } = compare(opinions, judgements);
  const differing = pairs.filter(({ outcome }) => outcome === 'differ').flatMap(({ a, b }) => [a.id, b.id]);
  return all.filter(({ id }) => differing.includes(id));
}

function furthestLetter(letters: readonly Logged[]): Logged | null {
  return letters.find(({ answered }) => answered !== null) ?? letters.find(({ sent }) => sent !== null) ?? letters[0] ?? null;
}

function reasonRequestOf(kind: ReasonRequestKind, opinion: Opinion, facts: Facts): Omit<ReasonRequest, 'needed'> {
  const { letters, replies, providers } = facts;
  const letter = furthestLetter(letters.filter((each) => each.kind === kind && each.opinionId === opinion.id));
  const common = { opinion, name: physicianOf(opinion, providers), letterId: letter?.id ?? null };
  const reply = replies
    .filter(isWritten)
    .find(
      ({ opinionId, letterId }) =>
        opinionId === opinion.id && (kind === 'ask-reasons' || (letter !== null && letterId === letter.id)),
    );
  if (reply && !letter?.answered)
    return { ...common, state: 'answered', label: reply.on ? `Answered ${formatDate(reply.on)}` : 'Answered' };
  if (!letter) return { ...common, state: 'open', label: kind === 'ask-reasons' ? 'Not asked yet' : 'Not written yet' };
  const { state, label } = letterState(letter, facts);
  return { ...common, state, label };
}

/** Returns the state of the letters of one kind, one entry for each differing opinion. */
export function reasonRequests(kind: ReasonRequestKind, facts: Facts): ReasonRequest[] {
  const third = thirdPhysicianOf(facts);
  return differingOpinions(facts).map((opinion) => ({
    ...reasonRequestOf(kind, opinion, facts),
    needed: third === null || !isGivenBy(opinion, third),
  }));
}

/** Returns the day of a physician's latest answer; null: none is known. */
export function lastAnsweredOn(
  opinion: Pick<Opinion, 'id'>,
  { replies, letters }: Pick<Facts, 'replies' | 'letters'>,
): Day | null {
  const days = [
    ...replies
      .filter((reply) => reply.opinionId === opinion.id && isWritten(reply))
      .map(({ on, created }) => on ?? localDayOf(created)),
    ...letters.filter(({ opinionId }) => opinionId === opinion.id).map(({ answered }) => answered),
  ];
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}
