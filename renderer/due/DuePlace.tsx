import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { CaseTabs } from '../components/PlaceTabs.tsx';

/** Everything that is due over all cases, overdue first. */
export function DuePlace() {
  return (
    <>
      <PlaceHeader title="Due" sentence="Everything with a date, overdue first." />
      <CaseTabs />
    </>
  );
}
