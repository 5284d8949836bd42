import { useParams } from '@tanstack/react-router';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { OpinionTabs } from '../components/PlaceTabs.tsx';

export function WayOnPlace() {
  useParams({ from: '/cases/$caseId/way-on' });
  return (
    <div className={place.whole}>
      <PlaceHeader title="The way on" sentence="What to do where opinions agree, and where they differ." />
      <OpinionTabs />
    </div>
  );
}
