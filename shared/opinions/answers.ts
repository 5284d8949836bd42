import type { ClaimKey, Opinion } from '../domain/opinion.ts';
import type { Reply } from '../domain/reply.ts';
import { formatDate } from '../format/format-date.ts';

/** What heads the answers where they stand together. */
export const ANSWERS_LABEL = 'What they answered when asked for their reasons';

/** What was asked for were reasons: an answer to the opinion as a whole is read beside them. */
const DEFAULT_POINT: ClaimKey = 'reasoning';

/** Whether anything is written of an answer: one that is only begun is none yet. */
export const isWritten = ({ text, citations }: Pick<Reply, 'text' | 'citations'>): boolean =>
  text.trim() !== '' || citations.length > 0;

/** What a physician answered that is read beside one point of their opinion, without what is begun and still empty. */
export function answersTo(replies: readonly Reply[], { id }: Pick<Opinion, 'id'>, point: ClaimKey): Reply[] {
  return replies.filter((reply) => reply.opinionId === id && (reply.claim ?? DEFAULT_POINT) === point && isWritten(reply));
}

/** When it was answered, and that it is about more than the point beside which it stands. */
export function answeredLabel({ on, claim }: Pick<Reply, 'on' | 'claim'>): string {
  return `Answered${on ? ` ${formatDate(on)}` : ''}${claim === null ? ', to the opinion as a whole' : ''}`;
}
