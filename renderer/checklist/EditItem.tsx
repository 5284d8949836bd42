import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ChecklistItem, ItemEdit } from '../../shared/domain/checklist.ts';
import { client, orpc } from '../client/client.ts';
import { offerUndo } from '../ui/removal.ts';
import { ItemForm } from './ItemForm.tsx';
import { useKeepChecklist } from './useKeepChecklist.ts';

/** Changes an item for this case. `onGone`: an own item was removed; `onDone`: back to what it is. */
export function EditItem({
  caseId,
  item,
  onDone,
  onGone,
}: {
  caseId: string;
  item: ChecklistItem;
  onDone: () => void;
  onGone: () => void;
}) {
  const keep = useKeepChecklist(caseId);
  const edit = useMutation(orpc.checklist.editItem.mutationOptions({ meta: { shownByPage: true }, onSuccess: keep }));
  const { key, name, why, kind, holder, must, lookBackMonths, waitDays } = item;
  const before: ItemEdit = { name, why, kind, holder, must, lookBackMonths, waitDays };

  function takeBack() {
    offerUndo(edit.mutateAsync({ caseId, key, item: null }), {
      words: item.own ? `“${name}” removed.` : `“${name}” is as usual again.`,
      gone: item.own ? onGone : onDone,
      restore: () => client.checklist.editItem({ caseId, key, item: before }).then(keep),
    });
  }

  return (
    <ItemForm
      item={before}
      own={item.own}
      saving={edit.isPending}
      error={edit.error}
      onSave={(next) => edit.mutate({ caseId, key, item: next }, { onSuccess: onDone })}
      onCancel={onDone}
      more={
        (item.own || item.edited) && (
          <Button variant="subtle" onClick={takeBack}>
            {item.own ? 'Remove' : 'As usual again'}
          </Button>
        )
      }
    />
  );
}
