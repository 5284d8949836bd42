import { useParams } from '@tanstack/react-router';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { OpinionTabs } from '../components/PlaceTabs.tsx';

export function SideBySidePlace() {
  useParams({ from: '/cases/$caseId/side-by-side' });
  return (
    <div className={place.whole}>
      <PlaceHeader title="Side by side" sentence="The opinions beside one another: where they agree, where they differ." />
      <OpinionTabs />
    </div>
  );
}
