import { useMutation } from '@tanstack/react-query';
import { orpc } from '../client/client.ts';
import { Closable } from '../focus/Closable.tsx';
import { Card } from '../ui/Card.tsx';
import { ItemForm } from './ItemForm.tsx';
import { useStoreChecklist } from './useStoreChecklist.ts';

/** Adds a custom item to the checklist of a case. */
export function NewItem({
  caseId,
  onCreated,
  onCancel,
}: {
  caseId: string;
  onCreated: (key: string) => void;
  onCancel: () => void;
}) {
  const storeChecklist = useStoreChecklist(caseId);
  const add = useMutation(orpc.checklist.addItem.mutationOptions({ meta: { shownByPage: true } }));
  return (
    <Closable onClose={onCancel}>
      <Card title="An item of your own">
        <ItemForm
          isCustom
          saving={add.isPending}
          error={add.error}
          onSave={(item) =>
            add.mutate(
              { caseId, item },
              {
                onSuccess: ({ key, checklist }) => {
                  storeChecklist(checklist);
                  onCreated(key);
                },
              },
            )
          }
          onCancel={onCancel}
        />
      </Card>
    </Closable>
  );
}
