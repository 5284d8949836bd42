import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PacketChoice } from '../../shared/domain/packet.ts';
import type { PacketStyle } from '../../shared/domain/packet-style.ts';
import { PACKET_STYLE_LABELS } from '../../shared/packets/packet-styles.ts';
import { client, orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';

/** The next packet of the case, made for whom the way on leads to. */
export function useResolutionPacket(caseId: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const choice = useQuery(orpc.packets.choice.queryOptions({ input: { caseId } })).data ?? null;

  async function choose(next: PacketChoice): Promise<void> {
    const kept = await client.packets.choose({ caseId, choice: next });
    queryClient.setQueryData(orpc.packets.choice.queryKey({ input: { caseId } }), kept);
  }

  return {
    choice,
    /** Gives the packet a style and a recipient, and leads to it; what was chosen before is offered back. */
    async prepare(style: PacketStyle, recipient: string): Promise<void> {
      try {
        const before = await client.packets.choice({ caseId });
        await choose({ ...before, style, recipient, since: null });
        await navigate({ to: pagePath('packets'), params: { caseId } });
        if (before.style === style && before.recipient === recipient) return;
        const words = `The next packet: ${PACKET_STYLE_LABELS[style].label.toLowerCase()}${recipient && `, for ${recipient}`}.`;
        showUndo(words, () => void choose(before).catch(showProblem));
      } catch (error) {
        showProblem(error);
      }
    },
  };
}
