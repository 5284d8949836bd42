import type { ClaimKey, Opinion } from '../domain/opinion.ts';
import type { Reply } from '../domain/reply.ts';
import { formatDate } from '../format/format-date.ts';

/** The heading of the answers. */
export const ANSWERS_LABEL = 'What they answered when asked for their reasons';

/** Physicians are asked for reasons, so an answer to the whole opinion belongs to this point. */
const DEFAULT_POINT: ClaimKey = 'reasoning';

/** Whether a reply has any content. One that is only begun has none. */
export const isWritten = ({ text, citations }: Pick<Reply, 'text' | 'citations'>): boolean =>
  text.trim() !== '' || citations.length > 0;

/** Returns the replies to one point of an opinion, without empty ones. */
export function answersTo(replies: readonly Reply[], { id }: Pick<Opinion, 'id'>, point: ClaimKey): Reply[] {
  return replies.filter((reply) => reply.opinionId === id && (reply.claim ?? DEFAULT_POINT) === point && isWritten(reply));
}

/** Formats the day of an answer, and whether it concerns the whole opinion. */
export function answeredLabel({ on, claim }: Pick<Reply, 'on' | 'claim'>): string {
  return `Answered${on ? ` ${formatDate(on)}` : ''}${claim === null ? ', to the opinion as a whole' : ''}`;
}
