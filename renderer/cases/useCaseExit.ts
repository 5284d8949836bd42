import { useMutation } from '@tanstack/react-query';
import type { CaseRow } from '../../shared/domain/case.ts';
import { client, orpc } from '../client/client.ts';
import { useFocusWhenDrawn } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { offerUndo } from '../ui/removal.ts';
import { useArchiveCase } from './useArchiveCase.ts';

/** The actions by which a case leaves a list. */
export type CaseExits = Record<'archive' | 'takeUp' | 'remove', (row: CaseRow) => void>;

/** Each action can be undone. The focus goes on in the row that follows, and back with the case. */
export function useCaseExit(rows: readonly CaseRow[]): CaseExits {
  const focusWhenDrawn = useFocusWhenDrawn();
  const remove = useMutation(orpc.cases.remove.mutationOptions());
  const { archive, takeUp } = useArchiveCase();
  const links = () => [...document.querySelectorAll<HTMLElement>('[data-case]')];
  const linkOf = (id: string) => links().find((link) => link.dataset.case === id);

  function focusStepsOf(id: string) {
    const at = rows.findIndex((row) => row.id === id);
    return {
      gone: () =>
        focusWhenDrawn(() => {
          if (linkOf(id)) return null;
          const linkTo = (to: string) => document.querySelector<HTMLElement>(`main a[href="${to}"]`);
          return links()[at] ?? links().at(-1) ?? linkTo(pagePath('newCase')) ?? linkTo(pagePath('cases'));
        }),
      back: () => focusWhenDrawn(() => linkOf(id)),
    };
  }

  return {
    archive: (row) => archive(row, focusStepsOf(row.id)),
    takeUp: (row) => takeUp(row, focusStepsOf(row.id)),
    remove: ({ id, patient }) =>
      offerUndo(remove.mutateAsync({ id }), {
        words: `The case of ${patient} was removed.`,
        restore: () => client.cases.restore({ id }),
        ...focusStepsOf(id),
      }),
  };
}
