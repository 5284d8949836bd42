import type { SpotlightActionData } from '@mantine/spotlight';
import type { useNavigate } from '@tanstack/react-router';
import type { CaseRow } from '../../shared/domain/case.ts';
import { PROVIDER_KIND_LABELS, type Provider } from '../../shared/domain/provider.ts';
import type { RecordHit } from '../../shared/domain/record.ts';
import { formatDate } from '../../shared/format/format-date.ts';

import { isCasePage, isVaultPage, PAGE_KEYS, type PageKey, pagePath, pages } from '../pages/pages.ts';

type Navigate = ReturnType<typeof useNavigate>;

/** Opens a page, of the case `caseId` where the page belongs to a case. */
function openPage(key: PageKey, caseId: string | null, navigate: Navigate): void {
  if (isVaultPage(key)) void navigate({ to: pagePath(key) });
  else if (isCasePage(key) && caseId !== null) void navigate({ to: pagePath(key), params: { caseId } });
}

const isReachable = (caseId: string | null) => (key: PageKey) => isVaultPage(key) || caseId !== null;

/** Every page: those of the open case, then those of the vault. */
export function findPages(caseId: string | null, navigate: Navigate): SpotlightActionData[] {
  return PAGE_KEYS.filter(isReachable(caseId)).flatMap((key) => {
    const { finderLabel } = pages[key];
    return finderLabel ? [{ id: key, label: finderLabel, onClick: () => openPage(key, caseId, navigate) }] : [];
  });
}

/** The actions of the pages that `isIncluded` accepts; each opens its page. */
export function findActions(
  caseId: string | null,
  navigate: Navigate,
  isIncluded: (key: PageKey) => boolean,
): SpotlightActionData[] {
  return PAGE_KEYS.filter(isReachable(caseId))
    .filter(isIncluded)
    .flatMap((key) =>
      (pages[key].actions ?? []).map((label) => ({ id: label, label, onClick: () => openPage(key, caseId, navigate) })),
    );
}

/** A case in the results. */
export function foundCase({ id, patient, question, archived }: CaseRow, navigate: Navigate): SpotlightActionData {
  return {
    id,
    label: patient,
    description: archived ? `Archived · ${question}` : question,
    onClick: () => void navigate({ to: pagePath('overview'), params: { caseId: id } }),
  };
}

/** A provider in the results. */
export function foundProvider({ id, caseId, name, kind, institution }: Provider, navigate: Navigate): SpotlightActionData {
  return {
    id,
    label: name,
    description: institution || PROVIDER_KIND_LABELS[kind],
    onClick: () => void navigate({ to: pagePath('providers'), params: { caseId }, search: { open: id } }),
  };
}

/** A record in the results, with the passage that matches. */
export function foundRecord(
  caseId: string,
  { id, title, serviceDate, page, excerpt }: RecordHit,
  navigate: Navigate,
): SpotlightActionData {
  const passage = page !== null && `page ${page}: ${excerpt.map(({ text }) => text).join('')}`;
  return {
    id,
    label: title,
    description: [serviceDate ? formatDate(serviceDate) : 'No date', passage].filter(Boolean).join(' · '),
    onClick: () => void navigate({ to: pagePath('record'), params: { caseId, recordId: id } }),
  };
}
