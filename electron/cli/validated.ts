import type { ZodType } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { UsageError } from './command.ts';

/** An input, parsed by its schema; `name` is its option. Throws UsageError with the schema's messages. */
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
