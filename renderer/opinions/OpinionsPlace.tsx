import { useParams } from '@tanstack/react-router';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { OpinionTabs } from '../components/PlaceTabs.tsx';

export function OpinionsPlace() {
  useParams({ from: '/cases/$caseId/opinions' });
  return (
    <div className={place.whole}>
      <PlaceHeader title="Opinions" sentence="What each physician concluded, in your words or from their report." />
      <OpinionTabs />
    </div>
  );
}
