import type { Case } from '../../../shared/domain/case.ts';
import type { Judgement } from '../../../shared/domain/comparison.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { Insurance } from '../../../shared/domain/insurance.ts';
import type { Letter, LetterKind, LetterText } from '../../../shared/domain/letter.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import type { Reply } from '../../../shared/domain/reply.ts';
import type { RecordRequest } from '../../../shared/domain/request.ts';
import type { Review } from '../../../shared/domain/review.ts';
import { appealLetter } from '../../../shared/letters/appeal-letter.ts';
import { decisionLetter } from '../../../shared/letters/decision-letter.ts';
import { firstPhysicianLetter } from '../../../shared/letters/first-physician-letter.ts';
import { followUpLetter } from '../../../shared/letters/follow-up-letter.ts';
import { ownLetter } from '../../../shared/letters/own-letter.ts';
import { type RequestFacts, requestLetter } from '../../../shared/letters/request-letter.ts';
import { askReasonsLetter } from '../../../shared/letters/resolution/ask-reasons.ts';
import { boardLetter } from '../../../shared/letters/resolution/board.ts';
import { rereadLetter } from '../../../shared/letters/resolution/reread.ts';
import { shareReasonsLetter } from '../../../shared/letters/resolution/share-reasons.ts';
import { firstPhysicianOf, secondOf } from '../../../shared/providers/roles.ts';
import type { Queries } from '../queries.ts';

/** A letter as it is stored: without a text of its own while it follows the case. */
export type LetterRow = ReturnType<Queries['letters']['get']>;

type Written = Pick<Letter, 'caseId' | 'kind' | 'providerId' | 'requestId' | 'opinionId' | 'date'>;

/** Everything that the rules of the letters read. */
interface LetterFacts {
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

/** What a letter of this kind says, made from the case as it is now. Throws Problem NOT_FOUND. */
export function letterText(queries: Queries, { caseId, kind, providerId, requestId, opinionId, date }: Written): LetterText {
  const providers = queries.providers.list(caseId);
  const opinions = queries.opinions.list(caseId);
  return TEXTS[kind]({
    case: queries.cases.get(caseId),
    provider: providers.find(({ id }) => id === providerId) ?? null,
    providers,
    review: queries.review.get(caseId),
    insurance: queries.insurance.get(caseId),
    request: requestId === null ? null : queries.requests.get(requestId),
    records: queries.records.evidence(caseId),
    opinions,
    judgements: queries.judgements.list(caseId),
    replies: queries.replies.list(caseId),
    decision: queries.decision.get(caseId),
    opinion: opinions.find(({ id }) => id === opinionId) ?? null,
    date,
  });
}

/** What a letter keeps of its text when it did not go out after all: it follows the case again, unless it says something else by now. */
export function textUnsent(queries: Queries, letter: LetterRow): LetterText | null {
  return JSON.stringify(letter.text) === JSON.stringify(letterText(queries, letter)) ? null : letter.text;
}

/** A letter with what it says: its own text, or as the case makes it now. */
export function withText(queries: Queries, { text, ...row }: LetterRow): Letter {
  return { ...row, text: text ?? letterText(queries, row), fixed: text !== null };
}
