import { MutationCache, QueryClient } from '@tanstack/react-query';
import { showProblem } from '../ui/toasts.tsx';

/**
 * The one cache of the window. Nothing grows stale by age: the event stream says what changed. A toast shows a change that
 * failed, unless the page shows it (`meta: { shownByPage: true }`).
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network the machine is "offline"; the application is always there.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.shownByPage) showProblem(error);
    },
  }),
});
