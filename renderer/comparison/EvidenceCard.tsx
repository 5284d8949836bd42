import type { Opinion } from '../../shared/domain/opinion.ts';
import {
  caughtUpOn,
  EVIDENCE_TITLES,
  evidenceGaps,
  isAnyOutstanding,
  unknownEvidenceLabel,
  WHY_EVIDENCE_FIRST,
} from '../../shared/ledger/evidence-gaps.ts';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import classes from './Comparison.module.css';
import { MissedRecords } from './MissedRecords.tsx';
import type { ComparisonFacts } from './useComparison.ts';

/**
 * The records behind each opinion. This card comes first, because an opinion on other evidence is not simply another judgement.
 */
export function EvidenceCard({ facts, opinions }: { facts: ComparisonFacts; opinions: readonly Opinion[] }) {
  const { gaps, state } = evidenceGaps(facts.evidence, opinions);
  const { caseId, nameOf } = facts;
  const unknown = gaps.filter((gap) => !gap.known && caughtUpOn(gap) === null).map(({ opinion }) => opinion);
  return (
    <Card title="First: did they see the same?" className={classes.part ?? ''}>
      <p className={classes.strong}>{EVIDENCE_TITLES[state]}.</p>
      {gaps.map((gap) => (
        <MissedRecords key={gap.opinion.id} gap={gap} name={nameOf(gap.opinion)} overflow="folded" />
      ))}
      {unknown.length > 0 && (
        <p>
          {unknownEvidenceLabel(unknown.map(nameOf))} Ask, or tick it where the opinion is written down:{' '}
          {unknown.map((opinion, index) => (
            <span key={opinion.id}>
              {index > 0 && ', '}
              <TextLink to={pagePath('opinions')} params={{ caseId }} search={{ open: opinion.id }}>
                {nameOf(opinion)}
              </TextLink>
            </span>
          ))}
          .
        </p>
      )}
      {state === 'differs' && (
        <p>
          {WHY_EVIDENCE_FIRST}{' '}
          {isAnyOutstanding(gaps) ? (
            <>
              Hand over what was missing, in a supplement or a{' '}
              <TextLink to={pagePath('packets')} params={{ caseId }}>
                new packet
              </TextLink>
              , and ask again.
            </>
          ) : (
            'What was missing has been handed over since: ask whether it changes their view.'
          )}
        </p>
      )}
      <p className={classes.muted}>
        <TextLink to={pagePath('ledger')} params={{ caseId }} className={classes.small ?? ''}>
          Who has what
        </TextLink>
      </p>
    </Card>
  );
}
