import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Packet, PacketChoice } from '../../shared/domain/packet.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { withStyle } from '../../shared/packets/packet-choice.ts';
import { client, orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { offerUndo } from '../ui/removal.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import { packetTitle } from './packet-labels.ts';

/** Hands packets of a case over, and undoes or follows up a hand-over. */
export function useHandOver(caseId: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();

  /** Updates the list at once, so that the focus can move there; the vault notifies a moment later. */
  async function updateList(packet: Packet): Promise<void> {
    const queryKey = orpc.packets.list.queryKey({ input: { caseId } });
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (packets) => packets?.map((each) => (each.id === packet.id ? packet : each)));
  }
  const issue = useMutation(orpc.packets.handOver.mutationOptions({ meta: { shownByPage: true }, onSuccess: updateList }));
  const unissue = useMutation(orpc.packets.undoHandOver.mutationOptions({ onSuccess: updateList }));

  async function choose(choice: PacketChoice): Promise<void> {
    const kept = await client.packets.choose({ caseId, choice });
    queryClient.setQueryData(orpc.packets.choice.queryKey({ input: { caseId } }), kept);
  }

  return {
    issue,
    /** Undoes the hand-over; `focus` moves the focus after each. */
    undoHandOver({ id, issue: before }: Packet, focus: { onRemoved: () => void; onRestored: () => void }): void {
      if (!before || unissue.isPending) return;
      offerUndo(unissue.mutateAsync({ id }), {
        message: `${packetTitle(before.recipient)}: not handed over after all.`,
        restore: () => client.packets.handOver({ id, issue: before }).then(updateList),
        ...focus,
      });
    },
    /** Makes the next packet a supplement to this one, for the same recipient. */
    async supplement({ id, issue: before }: Packet): Promise<void> {
      try {
        const chosen = await client.packets.choice({ caseId });
        await choose({ ...withStyle(chosen, 'supplement'), recipient: '', since: id });
        await navigate({ to: pagePath('packets'), params: { caseId } });
        const since = before ? ` of ${formatDate(before.on)}` : '';
        showUndo(`The packet is now a supplement to the one${since}.`, () => void choose(chosen).catch(showProblem));
      } catch (error) {
        showProblem(error);
      }
    },
  };
}
