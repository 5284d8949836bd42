import { PlaceHeader } from '../components/PlaceHeader.tsx';

/** A printed piece as it will be, before it is saved. */
export function PrintedPlace() {
  return (
    <>
      <PlaceHeader title="Page" sentence="As it will be printed." />
    </>
  );
}
