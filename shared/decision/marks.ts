import type { OptionMark } from '../domain/decision.ts';

/** A mark that the person set. */
export type Mark = NonNullable<OptionMark['mark']>;

/** What each mark is called: how an option relates to a value, as the person sees it. */
export const MARK_LABELS: Record<Mark, string> = {
  helps: 'Helps',
  hinders: 'Hinders',
  neither: 'Neither',
  unknown: 'Not known',
};
