import { LetterRecipients } from './LetterRecipients.tsx';
import type { ResolutionFacts } from './useResolution.ts';

/** Shows each physician what the other concluded and why. */
export function ShareStep({ facts }: { facts: ResolutionFacts }) {
  return (
    <>
      <p>
        Each letter names the other physician and what they said and answered. Nothing leaves this computer by itself: read the
        letter, and take out what should stay with you, before it goes.
      </p>
      <LetterRecipients kind="share-reasons" facts={facts} />
    </>
  );
}
