import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PacketChoice } from '../../shared/domain/packet.ts';
import type { PacketStyle } from '../../shared/domain/packet-style.ts';
import { PACKET_STYLE_LABELS } from '../../shared/packets/packet-styles.ts';
import { client, orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { showProblem, showUndo } from '../ui/toasts.tsx';

/** Prepares the next packet of the case for the recipient of a resolution. */
export function useResolutionPacket(caseId: string) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const choice = useQuery(orpc.packets.choice.queryOptions({ input: { caseId } })).data ?? null;

  async function choose(next: PacketChoice): Promise<void> {
    const saved = await client.packets.choose({ caseId, choice: next });
    queryClient.setQueryData(orpc.packets.choice.queryKey({ input: { caseId } }), saved);
  }

  return {
    choice,
    /** Sets style and recipient of the packet and opens it, with an undo that restores the choice before. */
    async prepare(style: PacketStyle, recipient: string): Promise<void> {
      try {
        const previous = await client.packets.choice({ caseId });
        await choose({ ...previous, style, recipient, since: null });
        await navigate({ to: pagePath('packets'), params: { caseId } });
        if (previous.style === style && previous.recipient === recipient) return;
        const message = `The next packet: ${PACKET_STYLE_LABELS[style].label.toLowerCase()}${recipient && `, for ${recipient}`}.`;
        showUndo(message, () => void choose(previous).catch(showProblem));
      } catch (error) {
        showProblem(error);
      }
    },
  };
}
