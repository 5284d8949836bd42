import { MutationCache, QueryClient } from '@tanstack/react-query';
import { showProblem } from '../ui/toasts.tsx';

/**
 * The one cache of the window. Data never expires by age: the event stream reports changes. A toast shows a failed change, unless
 * the page shows it (`meta: { shownByPage: true }`).
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
