import { useMatches } from '@tanstack/react-router';
import type { PageKey } from './pages.ts';

/** The page that is open in the window; undefined: the address leads to none. */
export function useOpenPage(): PageKey | undefined {
  return useMatches({ select: (matches) => matches.findLast(({ staticData }) => staticData.page)?.staticData.page });
}
