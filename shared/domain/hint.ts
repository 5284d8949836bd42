import { z } from 'zod';

/** The name of a hint: two sentences that explain a page on the first visit. */
export const Hint = z.string().regex(/^[a-z][a-z-]{0,39}$/);
export type Hint = z.infer<typeof Hint>;
