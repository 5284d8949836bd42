import { Addressees } from './Addressees.tsx';
import { Replies } from './Replies.tsx';
import type { WayOnFacts } from './useResolution.ts';

/** Asks each for reasons and evidence, and keeps what they answer beside what they said. */
export function AskStep({ facts }: { facts: WayOnFacts }) {
  return (
    <Addressees kind="ask-reasons" facts={facts}>
      {({ opinion, letterId }) => <Replies opinion={opinion} letterId={letterId} facts={facts} />}
    </Addressees>
  );
}
