import { useMutation } from '@tanstack/react-query';
import type { CaseRow } from '../../shared/domain/case.ts';
import { client, orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { offerUndo } from '../ui/offer-undo.ts';
import { useArchiveCase } from './useArchiveCase.ts';

/** Actions that take a case out of a list. */
export type CaseListActions = Record<'archive' | 'unarchive' | 'remove', (row: CaseRow) => void>;

/** Each action offers Undo. The focus moves to the next row, and back with the restored case. */
export function useCaseListActions(rows: readonly CaseRow[]): CaseListActions {
  const focusWhenDrawn = useFocusWhenDrawn();
  const remove = useMutation(orpc.cases.remove.mutationOptions());
  const { archive, unarchive } = useArchiveCase();
  const links = () => [...document.querySelectorAll<HTMLElement>('[data-case]')];
  const linkOf = (id: string) => links().find((link) => link.dataset.case === id);

  function focusHandlersOf(id: string) {
    const index = rows.findIndex((row) => row.id === id);
    return {
      onRemoved: () =>
        focusWhenDrawn(() => {
          if (linkOf(id)) return null;
          const linkTo = (href: string) => document.querySelector<HTMLElement>(`main a[href="${href}"]`);
          return links()[index] ?? links().at(-1) ?? linkTo(pagePath('newCase')) ?? linkTo(pagePath('cases'));
        }),
      onRestored: () => focusWhenDrawn(() => linkOf(id)),
    };
  }

  return {
    archive: (row) => archive(row, focusHandlersOf(row.id)),
    unarchive: (row) => unarchive(row, focusHandlersOf(row.id)),
    remove: ({ id, patient }) =>
      offerUndo(remove.mutateAsync({ id }), {
        message: `The case of ${patient} was removed.`,
        restore: () => client.cases.restore({ id }),
        ...focusHandlersOf(id),
      }),
  };
}
