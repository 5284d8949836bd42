import { PlaceHeader } from '../components/PlaceHeader.tsx';

/** The insurance of a case. */
export function InsurancePlace() {
  return (
    <>
      <PlaceHeader title="Insurance" sentence="The plan, the questions to ask, the log of calls." />
    </>
  );
}
