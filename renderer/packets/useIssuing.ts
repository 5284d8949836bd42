import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Packet, PacketChoice } from '../../shared/domain/packet.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { withStyle } from '../../shared/packets/packet-choice.ts';
import { client, orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { offerBack } from '../ui/removal.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';
import { packetFor } from './packet-labels.ts';

/** Handing packets of a case over, and what can be done with one that was. */
export function useIssuing(caseId: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();

  /** Shown at once, so that the keyboard can go on at it; the vault tells of it a moment later. */
  async function show(packet: Packet): Promise<void> {
    const queryKey = orpc.packets.list.queryKey({ input: { caseId } });
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (packets) => packets?.map((each) => (each.id === packet.id ? packet : each)));
  }
  const issue = useMutation(orpc.packets.handOver.mutationOptions({ meta: { shownByPage: true }, onSuccess: show }));
  const unissue = useMutation(orpc.packets.undoHandOver.mutationOptions({ onSuccess: show }));

  async function choose(choice: PacketChoice): Promise<void> {
    const kept = await client.packets.choose({ caseId, choice });
    queryClient.setQueryData(orpc.packets.choice.queryKey({ input: { caseId } }), kept);
  }

  return {
    issue,
    /** It was not handed over after all; `gone` and `back` lead the keyboard on. */
    takeBack({ id, issue: before }: Packet, way: { gone: () => void; back: () => void }): void {
      if (!before || unissue.isPending) return;
      offerBack(unissue.mutateAsync({ id }), {
        words: `${packetFor(before.recipient)}: not handed over after all.`,
        restore: () => client.packets.handOver({ id, issue: before }).then(show),
        ...way,
      });
    },
    /** The next packet of the case becomes one of what came since this one, for who had it. */
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
