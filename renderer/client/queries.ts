import { MutationCache, QueryClient } from '@tanstack/react-query';
import { showProblem } from '../ui/toasts.tsx';

/**
 * One cache for the window. Nothing grows stale by age: the event stream says what changed. A change that fails is
 * told in a toast unless the place shows it itself (`meta: { told: true }`).
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    // Without a network the machine is "offline"; the application is always there.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always', retry: false },
  },
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (!mutation.meta?.told) showProblem(error);
    },
  }),
});
