import { ORPCError } from '@orpc/client';
import { z } from 'zod';
import { UserMessage } from '../../shared/domain/user-message.ts';

/** The contract's error for a text that is longer than its field. */
const TooLongError = z.object({
  issues: z.tuple([z.object({ code: z.literal('too_big'), origin: z.literal('string'), maximum: z.number() })], z.unknown()),
});

/** Returns the message of a problem of the contract, or a general message for a bug. */
export function userMessageOf(error: unknown): UserMessage {
  if (error instanceof ORPCError) {
    const message = UserMessage.safeParse(error.data);
    if (message.success) return message.data;
    const tooLong = TooLongError.safeParse(error.data).data;
    if (tooLong) {
      return {
        happened: `This text is too long: ${tooLong.issues[0].maximum.toLocaleString('en')} characters fit here.`,
        kept: 'What was saved before is kept.',
        todo: 'Shorten it.',
      };
    }
    return {
      happened: 'Something went wrong inside Second Look.',
      kept: 'Everything saved before is kept.',
      todo: 'Try again. If it happens again, close and open Second Look.',
    };
  }
  if (error instanceof Error && error.name === 'AbortError') return { happened: 'Stopped.', kept: '', todo: '' };
  return {
    happened: 'Second Look does not answer.',
    kept: 'Everything saved before is kept.',
    todo: 'Wait a moment and try again. If it stays silent, close and open Second Look.',
  };
}

/** Whether an error is this named problem of the contract. */
export function isProblem(error: unknown, code: string): boolean {
  return error instanceof ORPCError && error.code === code;
}
