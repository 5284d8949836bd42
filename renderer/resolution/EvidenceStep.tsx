import { Button } from '@mantine/core';
import type { Opinion } from '../../shared/domain/opinion.ts';
import {
  caughtUpOn,
  EVIDENCE_TITLES,
  type EvidenceGap,
  evidenceGaps,
  isAnyOutstanding,
  unknownEvidenceLabel,
  WHY_EVIDENCE_FIRST,
} from '../../shared/ledger/evidence-gaps.ts';
import { providerLine } from '../../shared/providers/names.ts';
import { differingOpinions } from '../../shared/resolution/reason-requests.ts';
import { MissedRecords } from '../comparison/MissedRecords.tsx';
import { useHandOver } from '../packets/useHandOver.ts';
import { pagePath } from '../pages/pages.ts';
import { ButtonLink } from '../ui/links.tsx';
import classes from './Resolution.module.css';
import type { ResolutionFacts } from './useResolution.ts';
import { useResolutionPacket } from './useResolutionPacket.ts';

/** Whether the physicians saw the same records. A supplement sends what one of them missed. */
export function EvidenceStep({ facts }: { facts: ResolutionFacts }) {
  const { caseId, evidence, nameOf } = facts;
  const { gaps, state } = evidenceGaps(evidence, differingOpinions(facts));
  const unknown = gaps.filter((gap) => !gap.known && caughtUpOn(gap) === null);
  return (
    <>
      <p className={classes.strong}>{EVIDENCE_TITLES[state]}.</p>
      {gaps.map((gap) => (
        <EvidenceGapPanel key={gap.opinion.id} gap={gap} facts={facts} />
      ))}
      {unknown.length > 0 && (
        <p>
          {unknownEvidenceLabel(unknown.map(({ opinion }) => nameOf(opinion)))} Ask them, or write it down with the opinion.
          {unknown.some(({ unsure }) => unsure.length > 0) && ' Whoever is handed the same packet can look at the same.'}
        </p>
      )}
      {state === 'differs' && (
        <p>
          {WHY_EVIDENCE_FIRST} {needsAction(isAnyOutstanding(gaps), facts)}
        </p>
      )}
      <div className={classes.actions}>
        <ButtonLink variant="default" to={pagePath('ledger')} params={{ caseId }}>
          Who has what
        </ButtonLink>
        <ButtonLink variant="default" to={pagePath('opinions')} params={{ caseId }}>
          The opinions
        </ButtonLink>
      </div>
    </>
  );
}

function needsAction(isOutstanding: boolean, { status }: ResolutionFacts): string {
  if (isOutstanding) return 'Send what was missing, and ask whether it changes their view.';
  const answered = status.steps.some(({ key, state, byHand }) => key === 'evidence' && state === 'done' && !byHand);
  return answered
    ? 'What was missing has been handed over since, and they have answered.'
    : 'What was missing has been handed over since: ask whether it changes their view.';
}

/** The records that one physician did not have, and the packet that sends them. */
function EvidenceGapPanel({ gap, facts }: { gap: EvidenceGap; facts: ResolutionFacts }) {
  const { opinion, unsure } = gap;
  return (
    <div className={classes.gap}>
      <MissedRecords gap={gap} name={facts.nameOf(opinion)} overflow="counted" />
      {(isAnyOutstanding([gap]) || (unsure.length > 0 && caughtUpOn(gap) === null)) && (
        <SendSupplement opinion={opinion} facts={facts} />
      )}
    </div>
  );
}

/** A supplement for someone who had a packet, else a first packet. */
function SendSupplement({ opinion, facts }: { opinion: Opinion; facts: ResolutionFacts }) {
  const { caseId, evidence, handedOver, nameOf, providers } = facts;
  const handOver = useHandOver(caseId);
  const { prepare } = useResolutionPacket(caseId);
  const provider = providers.find(({ id }) => id === opinion.providerId);
  const handedTo = evidence.handovers.get(opinion.id);
  const earlierPacket = handedOver.find(({ id, listed }) => listed && (handedTo?.before.has(id) || handedTo?.since.has(id)));
  if (!earlierPacket)
    return (
      <Button variant="light" onClick={() => void prepare('full', provider ? providerLine(provider) : nameOf(opinion))}>
        Make a packet for {nameOf(opinion)}
      </Button>
    );
  return (
    <Button variant="light" onClick={() => void handOver.supplement(earlierPacket)}>
      Make a supplement for {nameOf(opinion)}
    </Button>
  );
}
