import { useParams } from '@tanstack/react-router';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { PacketTabs } from '../components/PlaceTabs.tsx';

export function LedgerPlace() {
  useParams({ from: '/cases/$caseId/ledger' });
  return (
    <div className={place.whole}>
      <PlaceHeader title="Who has what" sentence="Which records and pages went to whom, and when." />
      <PacketTabs />
    </div>
  );
}
