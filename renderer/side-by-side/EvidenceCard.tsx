import type { Opinion } from '../../shared/domain/opinion.ts';
import {
  caughtUpOn,
  caughtUpWords,
  EVIDENCE_TITLES,
  type EvidenceGap,
  evidenceGaps,
  isAnyOut,
  laterWords,
  type MissedEntry,
  missedWords,
  notHadWords,
  unknownWords,
  WHY_EVIDENCE_FIRST,
} from '../../shared/opinions/evidence-gaps.ts';
import { counted } from '../../shared/wording/amounts.ts';
import { Card } from '../components/Card.tsx';
import { TextLink } from '../components/links.tsx';
import classes from './SideBySide.module.css';
import type { SideBySide } from './useSideBySide.ts';

/** More of them are counted, and shown on demand. */
const SHOWN = 4;

/** Who could look at what. It stands before what they concluded: an opinion on other evidence is not yet another judgement. */
export function EvidenceCard({ facts, opinions }: { facts: SideBySide; opinions: readonly Opinion[] }) {
  const { gaps, state } = evidenceGaps(facts.evidence, opinions);
  const { caseId, nameOf } = facts;
  const unknown = gaps.filter((gap) => !gap.known && caughtUpOn(gap) === null).map(({ opinion }) => opinion);
  return (
    <Card title="First: did they see the same?" className={classes.part ?? ''}>
      <p className={classes.strong}>{EVIDENCE_TITLES[state]}.</p>
      {gaps.map((gap) => (
        <Gap key={gap.opinion.id} gap={gap} name={nameOf(gap.opinion)} />
      ))}
      {unknown.length > 0 && (
        <p>
          {unknownWords(unknown.map(nameOf))} Ask, or tick it where the opinion is written down:{' '}
          {unknown.map((opinion, at) => (
            <span key={opinion.id}>
              {at > 0 && ', '}
              <TextLink to="/cases/$caseId/opinions" params={{ caseId }} search={{ open: opinion.id }}>
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
          {isAnyOut(gaps) ? (
            <>
              Hand over what was missing, in a supplement or a{' '}
              <TextLink to="/cases/$caseId/packet" params={{ caseId }}>
                new packet
              </TextLink>
              , and ask again.
            </>
          ) : (
            'What was missing has been handed over since: ask whether it changes their view.'
          )}
        </p>
      )}
      <p className={classes.quiet}>
        <TextLink to="/cases/$caseId/ledger" params={{ caseId }} className={classes.small ?? ''}>
          Who has what
        </TextLink>
      </p>
    </Card>
  );
}

function Gap({ gap, name }: { gap: EvidenceGap; name: string }) {
  const { notHad, later } = gap;
  const caughtUp = caughtUpOn(gap);
  return (
    <>
      {notHad.length > 0 && <Named words={notHadWords(name, notHad)} entries={notHad} />}
      {later.length > 0 && <Named words={laterWords(name, later)} entries={later} />}
      {caughtUp !== null && <p>{caughtUpWords(name, caughtUp)}</p>}
    </>
  );
}

function Named({ words, entries }: { words: string; entries: readonly MissedEntry[] }) {
  const [shown, rest] = [entries.slice(0, SHOWN), entries.slice(SHOWN)];
  const lines = (those: readonly MissedEntry[]) => (
    <ul className={classes.entries}>
      {those.map((entry) => (
        <li key={entry.id}>{missedWords(entry)}</li>
      ))}
    </ul>
  );
  return (
    <div>
      <p>{words}</p>
      {lines(shown)}
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>and {counted(rest.length, 'more', 'more')}</summary>
          {lines(rest)}
        </details>
      )}
    </div>
  );
}
