import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ChecklistItem, ItemEdit } from '../../shared/domain/checklist.ts';
import { client, orpc } from '../client/client.ts';
import { offerUndo } from '../ui/offer-undo.ts';
import { ItemForm } from './ItemForm.tsx';
import { useStoreChecklist } from './useStoreChecklist.ts';

/** Changes an item for this case. `onRemoved`: a custom item was removed; `onDone`: shows the item again. */
export function EditItem({
  caseId,
  item,
  onDone,
  onRemoved,
}: {
  caseId: string;
  item: ChecklistItem;
  onDone: () => void;
  onRemoved: () => void;
}) {
  const storeChecklist = useStoreChecklist(caseId);
  const edit = useMutation(orpc.checklist.editItem.mutationOptions({ meta: { shownByPage: true }, onSuccess: storeChecklist }));
  const { key, name, why, kind, holder, must, lookBackMonths, waitDays } = item;
  const before: ItemEdit = { name, why, kind, holder, must, lookBackMonths, waitDays };

  function resetItem() {
    offerUndo(edit.mutateAsync({ caseId, key, item: null }), {
      message: item.own ? `“${name}” removed.` : `“${name}” is as usual again.`,
      onRemoved: item.own ? onRemoved : onDone,
      restore: () => client.checklist.editItem({ caseId, key, item: before }).then(storeChecklist),
    });
  }

  return (
    <ItemForm
      item={before}
      isCustom={item.own}
      saving={edit.isPending}
      error={edit.error}
      onSave={(next) => edit.mutate({ caseId, key, item: next }, { onSuccess: onDone })}
      onCancel={onDone}
      moreActions={
        (item.own || item.edited) && (
          <Button variant="subtle" onClick={resetItem}>
            {item.own ? 'Remove' : 'As usual again'}
          </Button>
        )
      }
    />
  );
}
