import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { PhysicianTabs } from '../components/PlaceTabs.tsx';

/** The candidates side by side, with the criteria as rows. */
export function ComparisonPlace() {
  return (
    <>
      <PlaceHeader title="Comparison" sentence="The candidates side by side." />
      <PhysicianTabs />
    </>
  );
}
