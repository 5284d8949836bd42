import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { beginOptimisticUpdate, mayRefetch } from '../../../renderer/client/optimistic-update.ts';

const queryKey = ['what matters'];

/** A vault with a list, and a screen that shows it; `told` is the event that something changed. */
function shownList() {
  const vault = { list: ['Work'], reads: 0 };
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
  const queryFn = async () => {
    vault.reads += 1;
    return [...vault.list];
  };
  const leave = new QueryObserver(queryClient, { queryKey, queryFn }).subscribe(() => undefined);
  return {
    vault,
    queryClient,
    leave,
    shown: () => queryClient.getQueryData<string[]>(queryKey),
    show: (list: string[]) => queryClient.setQueryData(queryKey, list),
    told: () => queryClient.invalidateQueries({ queryKey, predicate: mayRefetch }),
  };
}

let screen: ReturnType<typeof shownList>;
afterEach(() => {
  screen.leave();
  screen.queryClient.clear();
});

test('an added entry stays on screen while its change is on the way to the vault', async () => {
  screen = shownList();
  await vi.waitFor(() => expect(screen.shown()).toEqual(['Work']));
  const end = beginOptimisticUpdate(screen.queryClient, queryKey);
  screen.show(['Work', 'Sleep']);
  await screen.told();
  expect(screen.shown()).toEqual(['Work', 'Sleep']);

  screen.vault.list = ['Work', 'Sleep', 'Travel, written in another window'];
  expect(end()).toBe(true);
  await vi.waitFor(() => expect(screen.shown()).toEqual(screen.vault.list));
});

test('the last of several changes ends the optimistic state, and a failed one reloads', async () => {
  screen = shownList();
  await vi.waitFor(() => expect(screen.shown()).toEqual(['Work']));
  const [first, second] = [
    beginOptimisticUpdate(screen.queryClient, queryKey),
    beginOptimisticUpdate(screen.queryClient, queryKey),
  ];
  screen.show(['Sleep', 'Work']);
  expect(first(true)).toBe(false);
  expect(screen.shown()).toEqual(['Sleep', 'Work']);
  expect(second()).toBe(true);
  await vi.waitFor(() => expect(screen.shown()).toEqual(['Work']));
});

test('nothing is reloaded when nothing changed', async () => {
  screen = shownList();
  await vi.waitFor(() => expect(screen.shown()).toEqual(['Work']));
  expect(beginOptimisticUpdate(screen.queryClient, queryKey)()).toBe(true);
  await screen.queryClient.cancelQueries();
  expect(screen.vault.reads).toBe(1);
  await screen.told();
  expect(screen.vault.reads).toBe(2);
});
