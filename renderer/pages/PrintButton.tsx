import type { ButtonProps } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { Piece } from '../../shared/domain/printout.ts';
import { ButtonLink } from '../ui/links.tsx';
import { pagePath } from './pages.ts';

/**
 * Leads to a printed piece of the open case as it will be on paper; there it is saved or printed. `of`: which, where there are
 * several: a letter's or note's id, or whom questions go to.
 */
export function PrintButton({
  piece,
  of,
  children = 'Print',
  ...look
}: { piece: Piece; of?: string; children?: string } & Pick<ButtonProps, 'variant' | 'size' | 'className'>) {
  const { caseId = '' } = useParams({ strict: false });
  return (
    <ButtonLink
      variant="default"
      {...look}
      to={pagePath('printout')}
      params={{ caseId, kind: piece }}
      search={of === undefined ? {} : { of }}
    >
      {children}
    </ButtonLink>
  );
}
