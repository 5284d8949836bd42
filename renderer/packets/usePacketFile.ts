import { useNavigate } from '@tanstack/react-router';
import type { Packet } from '../../shared/domain/packet.ts';
import { client } from '../client/client.ts';
import { download } from '../client/download.ts';
import { pagePath } from '../pages/pages.ts';
import { showDone, showProblem } from '../ui/toasts.tsx';

/** Saves a made packet where the person chooses, or opens it in the system's PDF viewer, else in ours. */
export function usePacketFile(caseId: string) {
  const navigate = useNavigate();
  return {
    async save(packet: Pick<Packet, 'id' | 'fileName'>): Promise<void> {
      try {
        const { done } = await client.packets.save({ id: packet.id });
        if (done === 'download') download(`/files/packets/${packet.id}`, packet.fileName);
        if (done === 'saved') showDone('The packet is saved.');
      } catch (error) {
        showProblem(error);
      }
    },
    async open({ id }: Pick<Packet, 'id'>): Promise<void> {
      try {
        const { done } = await client.packets.open({ id });
        if (done === 'download') await navigate({ to: pagePath('packet'), params: { caseId, packetId: id } });
      } catch (error) {
        showProblem(error);
      }
    },
  };
}
