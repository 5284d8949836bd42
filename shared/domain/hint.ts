import { z } from 'zod';

/** A place that is explained in two sentences when it is seen for the first time. */
export const Hint = z.string().regex(/^[a-z][a-z-]{0,39}$/);
export type Hint = z.infer<typeof Hint>;
