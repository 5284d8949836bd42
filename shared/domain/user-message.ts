import { z } from 'zod';
import type { UserMessage as Message } from './problem.ts';

/** The schema of a user message, apart from `Problem`: workers throw a `Problem` and load no schemas. */
export const UserMessage: z.ZodType<Message> = z.object({ happened: z.string(), kept: z.string(), todo: z.string() });
export type UserMessage = Message;
