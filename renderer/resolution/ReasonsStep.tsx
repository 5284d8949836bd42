import { LetterRecipients } from './LetterRecipients.tsx';
import { Replies } from './Replies.tsx';
import type { ResolutionFacts } from './useResolution.ts';

/** Asks each physician for reasons and evidence, and records the answers beside the opinions. */
export function ReasonsStep({ facts }: { facts: ResolutionFacts }) {
  return (
    <LetterRecipients kind="ask-reasons" facts={facts}>
      {({ opinion, letterId }) => <Replies opinion={opinion} letterId={letterId} facts={facts} />}
    </LetterRecipients>
  );
}
