import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { RequestTabs } from '../components/PlaceTabs.tsx';

/** The letters of a case, and the log of them. */
export function LettersPlace() {
  return (
    <>
      <PlaceHeader title="Letters" sentence="What was written to physicians and offices, and what they answered." />
      <RequestTabs />
    </>
  );
}
