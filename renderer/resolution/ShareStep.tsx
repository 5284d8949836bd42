import { Addressees } from './Addressees.tsx';
import type { WayOnFacts } from './useResolution.ts';

/** Lets each physician see what the other concluded and why. */
export function ShareStep({ facts }: { facts: WayOnFacts }) {
  return (
    <>
      <p>
        Each letter names the other physician and what they said and answered. Nothing leaves this computer by itself: read the
        letter, and take out what should stay with you, before it goes.
      </p>
      <Addressees kind="share-reasons" facts={facts} />
    </>
  );
}
