import type { OptionMark } from '../domain/decision.ts';

export type Mark = NonNullable<OptionMark['mark']>;

/** How an option stands to what matters, in the person's eyes. */
export const MARK_LABELS: Record<Mark, string> = {
  helps: 'Helps',
  hinders: 'Hinders',
  neither: 'Neither',
  unknown: 'Not known',
};
