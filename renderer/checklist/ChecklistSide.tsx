import type { Checklist } from '../../shared/domain/checklist.ts';
import { ItemDetails } from './ItemDetails.tsx';
import { NewItem } from './NewItem.tsx';
import { SavedChecklists } from './SavedChecklists.tsx';

/** The keys of the other panels beside the checklist: a new item, and the saved checklists. */
export const NEW_ITEM = 'new-item';
export const SAVED_CHECKLISTS = 'saved-checklists';

/** The panel beside the checklist, if one is open. */
export function ChecklistSide({
  caseId,
  checklist,
  openKey,
  onOpen,
  onClose,
}: {
  caseId: string;
  checklist: Checklist;
  openKey: string | null;
  onOpen: (key: string) => void;
  onClose: () => void;
}) {
  if (openKey === NEW_ITEM) return <NewItem caseId={caseId} onCreated={onOpen} onCancel={onClose} />;
  if (openKey === SAVED_CHECKLISTS) return <SavedChecklists caseId={caseId} checklist={checklist} onClose={onClose} />;
  const item = checklist.items.find(({ key }) => key === openKey);
  return item ? (
    <ItemDetails key={item.key} caseId={caseId} item={item} conditions={checklist.conditions} onClose={onClose} />
  ) : null;
}

/** Whether a panel is open beside the list. */
export function isSideOpen({ items }: Checklist, openKey: string | null): boolean {
  return openKey === NEW_ITEM || openKey === SAVED_CHECKLISTS || items.some(({ key }) => key === openKey);
}
