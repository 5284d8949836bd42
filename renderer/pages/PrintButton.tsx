import type { ButtonProps } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { PrintoutKind } from '../../shared/domain/printout.ts';
import { ButtonLink } from '../ui/links.tsx';
import { pagePath } from './pages.ts';

/**
 * Leads to a printout of the open case as it will be on paper; there it is saved or printed. `of`: which, where there are
 * several: a letter's or note's id, or whom questions go to.
 */
export function PrintButton({
  kind,
  of,
  children = 'Print',
  ...buttonProps
}: { kind: PrintoutKind; of?: string; children?: string } & Pick<ButtonProps, 'variant' | 'size' | 'className'>) {
  const { caseId = '' } = useParams({ strict: false });
  return (
    <ButtonLink
      variant="default"
      {...buttonProps}
      to={pagePath('printout')}
      params={{ caseId, kind }}
      search={of === undefined ? {} : { of }}
    >
      {children}
    </ButtonLink>
  );
}
