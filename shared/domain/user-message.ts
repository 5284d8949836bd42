import { z } from 'zod';
import type { UserMessage as Words } from './problem.ts';

/** What the person is told, as it travels. Apart from `Problem`, which workers throw: they start without loading the schemas. */
export const UserMessage: z.ZodType<Words> = z.object({ happened: z.string(), kept: z.string(), todo: z.string() });
export type UserMessage = Words;
