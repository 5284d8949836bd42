import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { RequestTabs } from '../components/PlaceTabs.tsx';

/** Physical things and the log of whose hands they are in. */
export function CustodyPlace() {
  return (
    <>
      <PlaceHeader title="Slides and discs" sentence="Things that can be lost on the way, and whose hands they are in." />
      <RequestTabs />
    </>
  );
}
