import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { RequestTabs } from '../components/PlaceTabs.tsx';

/** What was asked of whom, when, what came, what is late. */
export function RequestsPlace() {
  return (
    <>
      <PlaceHeader title="Requests" sentence="What was asked of whom, when, and what came." />
      <RequestTabs />
    </>
  );
}
