import { useMutation } from '@tanstack/react-query';
import type { CaseRow } from '../../shared/domain/case.ts';
import { client, orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { offerBack } from '../ui/removal.ts';
import { useResting } from './closed-cases.ts';

/** The ways in which a case leaves a list. */
export type Leaving = Record<'archive' | 'takeUp' | 'remove', (row: CaseRow) => void>;

/** Each with a way back. The keyboard goes on in the row that takes its place, and back to the case that comes back. */
export function useCaseExit(rows: readonly CaseRow[]): Leaving {
  const focusWhenDrawn = useFocusWhenDrawn();
  const remove = useMutation(orpc.cases.remove.mutationOptions());
  const { archive, takeUp } = useResting();
  const links = () => [...document.querySelectorAll<HTMLElement>('[data-case]')];
  const linkOf = (id: string) => links().find((link) => link.dataset.case === id);

  function wayOf(id: string) {
    const at = rows.findIndex((row) => row.id === id);
    return {
      gone: () =>
        focusWhenDrawn(() => {
          if (linkOf(id)) return null;
          const way = (to: string) => document.querySelector<HTMLElement>(`main a[href="${to}"]`);
          return links()[at] ?? links().at(-1) ?? way(pagePath('newCase')) ?? way(pagePath('cases'));
        }),
      back: () => focusWhenDrawn(() => linkOf(id)),
    };
  }

  return {
    archive: (row) => archive(row, wayOf(row.id)),
    takeUp: (row) => takeUp(row, wayOf(row.id)),
    remove: ({ id, patient }) =>
      offerBack(remove.mutateAsync({ id }), {
        words: `The case of ${patient} was removed.`,
        restore: () => client.cases.restore({ id }),
        ...wayOf(id),
      }),
  };
}
