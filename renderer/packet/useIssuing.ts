import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Packet, PacketChoice } from '../../shared/domain/packet.ts';
import { withStyle } from '../../shared/packet/choosing.ts';
import { showDate } from '../../shared/wording/dates.ts';
import { client, orpc } from '../client/client.ts';
import { offerBack } from '../components/removal.ts';
import { showProblem, showUndo } from '../components/toasts.tsx';
import { packetFor } from './words.ts';

/** What can be done with a packet that was handed over. */
export function useIssuing(caseId: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const unissue = useMutation(orpc.packets.unissue.mutationOptions());

  async function choose(choice: PacketChoice): Promise<void> {
    const kept = await client.packets.choose({ caseId, choice });
    queryClient.setQueryData(orpc.packets.choice.queryKey({ input: { caseId } }), kept);
  }

  return {
    /** It was not handed over after all; `gone` and `back` lead the keyboard on. */
    takeBack({ id, issue }: Packet, way: { gone: () => void; back: () => void }): void {
      if (!issue || unissue.isPending) return;
      offerBack(unissue.mutateAsync({ id }), {
        words: `${packetFor(issue.recipient)}: not handed over after all.`,
        restore: () => client.packets.issue({ id, issue }),
        ...way,
      });
    },
    /** The next packet of the case becomes one of what came since this one, for who had it. */
    async supplement({ id, issue }: Packet): Promise<void> {
      try {
        const before = await client.packets.choice({ caseId });
        await choose({ ...withStyle(before, 'supplement'), recipient: '', since: id });
        await navigate({ to: '/cases/$caseId/packet', params: { caseId } });
        const since = issue ? ` of ${showDate(issue.on)}` : '';
        showUndo(`The packet is now a supplement to the one${since}.`, () => void choose(before).catch(showProblem));
      } catch (error) {
        showProblem(error);
      }
    },
  };
}
