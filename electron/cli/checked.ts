import type { ZodType } from 'zod';
import { UsageError } from './command.ts';

/** An input as its schema reads it. Throws UsageError in the schema's words. */
export function checked<T>(schema: ZodType<T>, input: unknown): T {
  const { data, error } = schema.safeParse(input);
  if (error) throw new UsageError(error.issues.map(({ path, message }) => [...path.map(String), message].join(': ')).join('\n'));
  return data as T;
}
