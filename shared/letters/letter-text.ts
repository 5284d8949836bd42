import type { Case } from '../domain/case.ts';
import type { Judgement } from '../domain/comparison.ts';
import type { Decision } from '../domain/decision.ts';
import type { Insurance } from '../domain/insurance.ts';
import type { LetterKind, LetterText } from '../domain/letter.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { Provider } from '../domain/provider.ts';
import type { MedicalRecord } from '../domain/record.ts';
import type { Reply } from '../domain/reply.ts';
import type { RecordRequest } from '../domain/request.ts';
import type { Review } from '../domain/review.ts';
import { firstPhysicianOf, secondOf } from '../providers/roles.ts';
import { appealLetter } from './appeal-letter.ts';
import { decisionLetter } from './decision-letter.ts';
import { firstPhysicianLetter } from './first-physician-letter.ts';
import { followUpLetter } from './follow-up-letter.ts';
import { ownLetter } from './own-letter.ts';
import { type RequestFacts, requestLetter } from './request-letter.ts';
import { askReasonsLetter } from './resolution/ask-reasons.ts';
import { boardLetter } from './resolution/board.ts';
import { rereadLetter } from './resolution/reread.ts';
import { shareReasonsLetter } from './resolution/share-reasons.ts';

/** Everything that the rules of the letters read. */
export interface LetterFacts {
  case: Case;
  /** Whom it goes to; null: not chosen, or removed since. */
  provider: Provider | null;
  /** Those not removed. */
  providers: readonly Provider[];
  review: Review;
  insurance: Insurance;
  /** The request that it makes or follows up. */
  request: RecordRequest | null;
  /** The records of the case: what was removed has not come. */
  records: readonly Pick<MedicalRecord, 'id' | 'kind' | 'title' | 'serviceDate'>[];
  /** What the physicians concluded, in order, what was said of it, and what they answered. */
  opinions: readonly Opinion[];
  judgements: readonly Judgement[];
  replies: readonly Reply[];
  decision: Decision;
  /** The opinion whose physician it goes to; null: of none, or removed since. */
  opinion: Opinion | null;
  /** The date it bears. */
  date: string;
}

/** A letter of a request goes to whom the request goes; without one there is only its frame. */
function ofRequest(letter: (facts: RequestFacts) => LetterText): (facts: LetterFacts) => LetterText {
  return ({ request, ...facts }) => {
    if (request === null) return ownLetter(facts);
    const provider = facts.providers.find(({ id }) => id === request.providerId) ?? null;
    return letter({ ...facts, request, provider, second: secondOf(facts) });
  };
}

const TEXTS: Record<LetterKind, (facts: LetterFacts) => LetterText> = {
  'tell-first': (facts) => firstPhysicianLetter({ ...facts, provider: facts.provider ?? firstPhysicianOf(facts) }),
  request: ofRequest(requestLetter),
  'follow-up': ofRequest(followUpLetter),
  appeal: appealLetter,
  own: ownLetter,
  'ask-reasons': askReasonsLetter,
  'share-reasons': shareReasonsLetter,
  reread: rereadLetter,
  board: boardLetter,
  decision: decisionLetter,
};

/** What a letter of this kind says, from the case as it is now. */
export const makeLetterText = (kind: LetterKind, facts: LetterFacts): LetterText => TEXTS[kind](facts);
