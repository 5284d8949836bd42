import type { Letter, LetterText } from '../../../shared/domain/letter.ts';
import { textWithoutSending } from '../../../shared/letters/letter-change.ts';
import { makeLetterText } from '../../../shared/letters/letter-text.ts';
import type { Queries } from '../queries.ts';

/** A letter as the database stores it. Its text is null while the text follows the case. */
export type LetterRow = ReturnType<Queries['letters']['get']>;

type LetterSource = Pick<Letter, 'caseId' | 'kind' | 'providerId' | 'requestId' | 'opinionId' | 'date'>;

/** What a letter says from the case as it is now. Throws Problem NOT_FOUND. */
export function letterText(queries: Queries, { caseId, kind, providerId, requestId, opinionId, date }: LetterSource): LetterText {
  const providers = queries.providers.list(caseId);
  const opinions = queries.opinions.list(caseId);
  return makeLetterText(kind, {
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

/** The text that a letter keeps when its sending is taken back. */
export function textUnsent(queries: Queries, letter: LetterRow): LetterText | null {
  return textWithoutSending(letter.text, letterText(queries, letter));
}

/** A letter with its text: its own, or the text by the case. */
export function withText(queries: Queries, { text, ...row }: LetterRow): Letter {
  return { ...row, text: text ?? letterText(queries, row), fixed: text !== null };
}
