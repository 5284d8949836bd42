import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { RequestTabs } from '../components/PlaceTabs.tsx';

/** The backward plan of a case, as a chart. */
export function SchedulePlace() {
  return (
    <>
      <PlaceHeader title="Plan" sentence="By when each record must be asked for." />
      <RequestTabs />
    </>
  );
}
