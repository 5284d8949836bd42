import { PlaceHeader } from '../components/PlaceHeader.tsx';

/** Whether a second opinion is called for: the reasons, and what follows from them. */
export function ReviewPlace() {
  return (
    <>
      <PlaceHeader title="Review" sentence="Is a second opinion called for?" />
    </>
  );
}
