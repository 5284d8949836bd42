import { Button } from '@mantine/core';
import type { Opinion } from '../../shared/domain/opinion.ts';
import {
  EVIDENCE_TITLES,
  evidenceGaps,
  isAnyOut,
  laterWords,
  type MissedEntry,
  missedWords,
  notHadWords,
  unknownWords,
  WHY_EVIDENCE_FIRST,
} from '../../shared/opinions/evidence-gaps.ts';
import { providerLine } from '../../shared/physicians/names.ts';
import { opposed } from '../../shared/resolution/asking.ts';
import { counted } from '../../shared/wording/amounts.ts';
import { ButtonLink } from '../components/links.tsx';
import { useIssuing } from '../packet/useIssuing.ts';
import type { WayOnFacts } from './useWayOn.ts';
import { useWayPacket } from './useWayPacket.ts';
import classes from './WayOn.module.css';

/** So many records are named; the rest is counted, and named side by side. */
const SHOWN = 6;

/** Whether both saw the same; what one of them did not have is sent in a supplement. */
export function EvidenceStep({ facts }: { facts: WayOnFacts }) {
  const { caseId, evidence, nameOf } = facts;
  const { gaps, state } = evidenceGaps(evidence, opposed(facts));
  const unknown = gaps.filter(({ known }) => !known).map(({ opinion }) => nameOf(opinion));
  return (
    <>
      <p className={classes.strong}>{EVIDENCE_TITLES[state]}.</p>
      {gaps.map(({ opinion, notHad, later }) => (
        <div key={opinion.id} className={classes.gap}>
          {notHad.length > 0 && <Entries words={notHadWords(nameOf(opinion), notHad)} entries={notHad} />}
          {later.length > 0 && <Entries words={laterWords(nameOf(opinion), later)} entries={later} />}
          {isAnyOut([{ notHad, later }]) && <Send opinion={opinion} facts={facts} />}
        </div>
      ))}
      {unknown.length > 0 && <p>{unknownWords(unknown)} Ask them, or write it down with the opinion.</p>}
      {state === 'differs' && (
        <p>
          {WHY_EVIDENCE_FIRST}{' '}
          {isAnyOut(gaps) ? 'Send what was missing, and ask' : 'What was missing has been handed over since: ask'} whether it
          changes their view.
        </p>
      )}
      <div className={classes.actions}>
        <ButtonLink variant="default" to="/cases/$caseId/ledger" params={{ caseId }}>
          Who has what
        </ButtonLink>
        <ButtonLink variant="default" to="/cases/$caseId/opinions" params={{ caseId }}>
          The opinions
        </ButtonLink>
      </div>
    </>
  );
}

function Entries({ words, entries }: { words: string; entries: readonly MissedEntry[] }) {
  return (
    <>
      <p>{words}</p>
      <ul className={classes.lines}>
        {entries.slice(0, SHOWN).map((entry) => (
          <li key={entry.id}>{missedWords(entry)}</li>
        ))}
        {entries.length > SHOWN && <li>and {counted(entries.length - SHOWN, 'more', 'more')}</li>}
      </ul>
    </>
  );
}

/** What they did not have goes to them after the packet that they had; who had none gets one. */
function Send({ opinion, facts }: { opinion: Opinion; facts: WayOnFacts }) {
  const { caseId, issued, nameOf, providers } = facts;
  const issuing = useIssuing(caseId);
  const { prepare } = useWayPacket(caseId);
  const provider = providers.find(({ id }) => id === opinion.providerId);
  const had = issued.find(
    ({ id, issue, listed }) =>
      listed && (opinion.packetIds.includes(id) || (opinion.providerId !== null && issue?.providerId === opinion.providerId)),
  );
  if (!had)
    return (
      <Button variant="light" onClick={() => void prepare('full', provider ? providerLine(provider) : nameOf(opinion))}>
        Make a packet for {nameOf(opinion)}
      </Button>
    );
  return (
    <Button variant="light" onClick={() => void issuing.supplement(had)}>
      Make a supplement for {nameOf(opinion)}
    </Button>
  );
}
