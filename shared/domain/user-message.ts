import { z } from 'zod';
import type { UserMessage as Message } from './problem.ts';

/** The schema of a user message. It is apart from `Problem`, since workers throw that and load no schemas. */
export const UserMessage: z.ZodType<Message> = z.object({ happened: z.string(), kept: z.string(), todo: z.string() });
export type UserMessage = Message;
