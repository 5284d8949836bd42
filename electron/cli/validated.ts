import type { ZodType } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { UsageError } from './command.ts';

/** An input as its schema reads it; `name` is the option that it stands in. Throws UsageError in the schema's words. */
export function checked<T>(schema: ZodType<T>, input: unknown, name?: string): T {
  const { data, error } = schema.safeParse(input);
  if (error)
    throw new UsageError(
      error.issues
        .map((issue) => [...(name ? [`--${name}`] : []), ...issue.path.map(String), issueText(issue)].join(': '))
        .join('\n'),
    );
  return data as T;
}

function issueText(issue: $ZodIssue): string {
  return issue.code === 'invalid_value' ? `one of ${issue.values.map(String).join(', ')}` : issue.message;
}
