import { PlaceHeader } from '../components/PlaceHeader.tsx';

export function PacketPlace() {
  return <PlaceHeader title="Packet" />;
}
