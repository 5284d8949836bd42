import { useMutation } from '@tanstack/react-query';
import { orpc } from '../client/client.ts';
import { Closable } from '../focus/Closable.tsx';
import { Card } from '../ui/Card.tsx';
import { ItemForm } from './ItemForm.tsx';
import { useKeepChecklist } from './useKeepChecklist.ts';

/** Adds an item of the person's own to the checklist of a case. */
export function NewItem({ caseId, onMade, onCancel }: { caseId: string; onMade: (key: string) => void; onCancel: () => void }) {
  const keep = useKeepChecklist(caseId);
  const add = useMutation(orpc.checklist.addItem.mutationOptions({ meta: { shownByPage: true } }));
  return (
    <Closable onClose={onCancel}>
      <Card title="An item of your own">
        <ItemForm
          own
          saving={add.isPending}
          error={add.error}
          onSave={(item) =>
            add.mutate(
              { caseId, item },
              {
                onSuccess: ({ key, checklist }) => {
                  keep(checklist);
                  onMade(key);
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
