import type { Checklist } from '../../shared/domain/checklist.ts';
import { ItemDetails } from './ItemDetails.tsx';
import { NewItem } from './NewItem.tsx';
import { SavedChecklists } from './SavedChecklists.tsx';

/** What stands beside the checklist instead of an item: the form of a new one, and the saved checklists. */
export const NEW_ITEM = 'new-item';
export const SAVED_CHECKLISTS = 'saved-checklists';

/** What of the checklist is open beside it, if anything. */
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
  if (openKey === NEW_ITEM) return <NewItem caseId={caseId} onMade={onOpen} onCancel={onClose} />;
  if (openKey === SAVED_CHECKLISTS) return <SavedChecklists caseId={caseId} checklist={checklist} onClose={onClose} />;
  const item = checklist.items.find(({ key }) => key === openKey);
  return item ? (
    <ItemDetails key={item.key} caseId={caseId} item={item} conditions={checklist.conditions} onClose={onClose} />
  ) : null;
}

/** Whether something of it is open beside the list. */
export function isOpenBeside({ items }: Checklist, openKey: string | null): boolean {
  return openKey === NEW_ITEM || openKey === SAVED_CHECKLISTS || items.some(({ key }) => key === openKey);
}
