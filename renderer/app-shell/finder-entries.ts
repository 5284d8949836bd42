import type { SpotlightActionData } from '@mantine/spotlight';
import type { useNavigate } from '@tanstack/react-router';
import type { CaseRow } from '../../shared/domain/case.ts';
import { PROVIDER_KIND_LABELS, type Provider } from '../../shared/domain/provider.ts';
import type { RecordHit } from '../../shared/domain/record.ts';
import { formatDate } from '../../shared/format/format-date.ts';

import { isCasePage, isVaultPage, PAGE_KEYS, type PageKey, pagePath, pages } from '../pages/pages.ts';

type Navigate = ReturnType<typeof useNavigate>;

/** Opens a page; of a case where `caseId` says which. */
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

/** What can be done on the pages of `keys`; each action leads to its page. */
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

/** A case as it is found. */
export function foundCase({ id, patient, question, archived }: CaseRow, navigate: Navigate): SpotlightActionData {
  return {
    id,
    label: patient,
    description: archived ? `Archived · ${question}` : question,
    onClick: () => void navigate({ to: pagePath('overview'), params: { caseId: id } }),
  };
}

/** A physician or an institution as it is found. */
export function foundProvider({ id, caseId, name, kind, institution }: Provider, navigate: Navigate): SpotlightActionData {
  return {
    id,
    label: name,
    description: institution || PROVIDER_KIND_LABELS[kind],
    onClick: () => void navigate({ to: pagePath('providers'), params: { caseId }, search: { open: id } }),
  };
}

/** A record as it is found, with the words around what was looked for. */
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
