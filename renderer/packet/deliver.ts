import { useNavigate } from '@tanstack/react-router';
import type { Packet } from '../../shared/domain/packet.ts';
import { client } from '../client/client.ts';
import { showDone, showProblem } from '../components/toasts.tsx';

/** Lets the browser save a file that this host cannot save by itself. */
function download({ id, fileName }: Pick<Packet, 'id' | 'fileName'>): void {
  const link = document.createElement('a');
  link.href = `/files/packets/${id}`;
  link.download = fileName;
  link.click();
}

/** Saves a made packet where the person chooses, or opens it: in the system's own reader, else in ours. */
export function useDeliver(caseId: string) {
  const navigate = useNavigate();
  return {
    async save(packet: Pick<Packet, 'id' | 'fileName'>): Promise<void> {
      try {
        const { done } = await client.packets.save({ id: packet.id });
        if (done === 'download') download(packet);
        if (done === 'saved') showDone('The packet is saved.');
      } catch (error) {
        showProblem(error);
      }
    },
    async open({ id }: Pick<Packet, 'id'>): Promise<void> {
      try {
        const { done } = await client.packets.open({ id });
        if (done === 'download') await navigate({ to: '/cases/$caseId/packet/$packetId', params: { caseId, packetId: id } });
      } catch (error) {
        showProblem(error);
      }
    },
  };
}
