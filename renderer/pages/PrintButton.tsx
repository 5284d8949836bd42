import type { ButtonProps } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import type { PrintoutKind } from '../../shared/domain/printout.ts';
import { ButtonLink } from '../ui/links.tsx';
import { pagePath } from './pages.ts';

/**
 * A link to the preview of a printout of the open case. `of` names one where a kind has several: the id of a letter or note, or
 * an audience.
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
