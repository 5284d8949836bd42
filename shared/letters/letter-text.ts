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
import { firstPhysicianOf, secondPhysicianOf } from '../providers/roles.ts';
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

/** The data that the texts of letters read. */
export interface LetterFacts {
  case: Case;
  /** The recipient; null: not chosen, or removed. */
  provider: Provider | null;
  /** The providers that are not removed. */
  providers: readonly Provider[];
  review: Review;
  insurance: Insurance;
  /** The request that the letter makes or follows up. */
  request: RecordRequest | null;
  /** The records of the case. A removed record counts as not received. */
  records: readonly Pick<MedicalRecord, 'id' | 'kind' | 'title' | 'serviceDate'>[];
  /** The opinions in order, the judgements of the person, and the replies. */
  opinions: readonly Opinion[];
  judgements: readonly Judgement[];
  replies: readonly Reply[];
  decision: Decision;
  /** The recipient's opinion; null: none, or removed. */
  opinion: Opinion | null;
  /** The date on the letter. */
  date: string;
}

/** The text of a letter about a request; without a request an empty letter. */
function ofRequest(letter: (facts: RequestFacts) => LetterText): (facts: LetterFacts) => LetterText {
  return ({ request, ...facts }) => {
    if (request === null) return ownLetter(facts);
    const provider = facts.providers.find(({ id }) => id === request.providerId) ?? null;
    return letter({ ...facts, request, provider, second: secondPhysicianOf(facts) });
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

/** The text of a letter of a kind, written from the case. */
export const makeLetterText = (kind: LetterKind, facts: LetterFacts): LetterText => TEXTS[kind](facts);
