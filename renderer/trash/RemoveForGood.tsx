import { Button, Checkbox, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrashItem } from '../../shared/domain/trash.ts';
import { evidenceSentence, removalPlanLines, removalSentence } from '../../shared/format/removal-messages.ts';
import { client, orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { showDone } from '../ui/toasts.tsx';
import classes from './Trash.module.css';

/** What is about to be removed for good. `overdueIn`: the case whose overdue things go, from now on without being asked. */
export interface ForGood {
  items: TrashItem[];
  overdueIn?: string;
}

/** Says what goes with it and what stays, and asks once. */
export function RemoveForGood({ asked, onClose }: { asked: ForGood | null; onClose: () => void }) {
  return (
    <Modal
      opened={asked !== null}
      onClose={onClose}
      title="Remove for good?"
      size="lg"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      {asked && <Question asked={asked} onClose={onClose} />}
    </Modal>
  );
}

function Question({ asked: { items, overdueIn }, onClose }: { asked: ForGood; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [packetIds, setPacketIds] = useState<string[]>([]);
  const { data: plan, error } = useQuery(orpc.trash.plan.queryOptions({ input: { items, packetIds }, gcTime: 0 }));
  const remove = useMutation({
    mutationFn: () => (overdueIn ? client.trash.removeOverdue({ caseId: overdueIn }) : client.trash.remove({ items, packetIds })),
    meta: { shownByPage: true },
    onSuccess: async (removal) => {
      await queryClient.invalidateQueries();
      onClose();
      focusPage();
      if (removal) showDone(removalSentence(removal));
    },
  });
  const choices = overdueIn ? [] : (plan?.evidence ?? []);
  const lines = plan ? removalPlanLines({ ...plan, evidence: overdueIn ? plan.evidence : [] }, packetIds) : [];
  return (
    <>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {overdueIn && <li>From now on, what becomes too old in this trash goes without being asked.</li>}
      </ul>
      {choices.length > 0 && (
        <fieldset className={classes.evidence}>
          <legend>These show who has what. Tick one to remove it too.</legend>
          {choices.map((packet) => (
            <Checkbox
              key={packet.id}
              label={evidenceSentence(packet)}
              checked={packetIds.includes(packet.id)}
              onChange={({ currentTarget: { checked } }) =>
                setPacketIds((chosen) => (checked ? [...chosen, packet.id] : chosen.filter((id) => id !== packet.id)))
              }
            />
          ))}
        </fieldset>
      )}
      <p className={classes.muted}>Nothing brings it back.</p>
      <ProblemNote error={error ?? remove.error} />
      <div className={classes.actions}>
        <Button data-autofocus variant="default" onClick={onClose}>
          Keep it
        </Button>
        <Button color="red" disabled={!plan} loading={remove.isPending} onClick={() => remove.mutate()}>
          Remove for good
        </Button>
      </div>
    </>
  );
}
