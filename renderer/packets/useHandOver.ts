import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Packet, PacketChoice } from '../../shared/domain/packet.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { withStyle } from '../../shared/packets/packet-choice.ts';
import { packetTitle } from '../../shared/packets/packet-labels.ts';
import { client, orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { offerUndo } from '../ui/offer-undo.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';

/** Hands packets of a case over, and undoes or follows up a hand-over. */
export function useHandOver(caseId: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();

  /** Updates the list at once, so that the focus can move there before the event arrives. */
  async function updateList(packet: Packet): Promise<void> {
    const queryKey = orpc.packets.list.queryKey({ input: { caseId } });
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (packets) => packets?.map((each) => (each.id === packet.id ? packet : each)));
  }
  const issue = useMutation(orpc.packets.handOver.mutationOptions({ meta: { shownByPage: true }, onSuccess: updateList }));
  const undo = useMutation(orpc.packets.undoHandOver.mutationOptions({ onSuccess: updateList }));

  async function choose(choice: PacketChoice): Promise<void> {
    const stored = await client.packets.choose({ caseId, choice });
    queryClient.setQueryData(orpc.packets.choice.queryKey({ input: { caseId } }), stored);
  }

  return {
    issue,
    /** Undoes the hand-over; `focus` moves the focus after each. */
    undoHandOver({ id, issue: handover }: Packet, focus: { onRemoved: () => void; onRestored: () => void }): void {
      if (!handover || undo.isPending) return;
      offerUndo(undo.mutateAsync({ id }), {
        message: `${packetTitle(handover.recipient)}: not handed over after all.`,
        restore: () => client.packets.handOver({ id, issue: handover }).then(updateList),
        ...focus,
      });
    },
    /** Makes the next packet a supplement to this one, for the same recipient. */
    async supplement({ id, issue: handover }: Packet): Promise<void> {
      try {
        const chosen = await client.packets.choice({ caseId });
        await choose({ ...withStyle(chosen, 'supplement'), recipient: '', since: id });
        await navigate({ to: pagePath('packets'), params: { caseId } });
        const since = handover ? ` of ${formatDate(handover.on)}` : '';
        showUndo(`The packet is now a supplement to the one${since}.`, () => void choose(chosen).catch(showProblem));
      } catch (error) {
        showProblem(error);
      }
    },
  };
}
