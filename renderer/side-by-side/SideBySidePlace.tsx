import { Select, Switch } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClaimKey } from '../../shared/domain/opinion.ts';
import { isAgreed, type Pair, type PairRow } from '../../shared/opinions/compare.ts';
import { ROW_PHRASES } from '../../shared/opinions/outcome.ts';
import { listed } from '../../shared/wording/sentences.ts';
import { EmptyPlace } from '../components/EmptyPlace.tsx';
import { ButtonLink, TextLink } from '../components/links.tsx';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { OpinionTabs } from '../components/PlaceTabs.tsx';
import { PrintButton } from '../components/PrintButton.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { showProblem } from '../components/toasts.tsx';
import { ComparedTable } from './ComparedTable.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import classes from './SideBySide.module.css';
import { useJudge } from './useJudge.ts';
import { type SideBySide, useSideBySide } from './useSideBySide.ts';

/** The opinions beside one another: what they could look at, what they say, and where the person sees them agree and differ. */
export function SideBySidePlace() {
  const { caseId } = useParams({ from: '/cases/$caseId/side-by-side' });
  const { facts, error } = useSideBySide(caseId);
  const few = facts?.comparison.outcome === 'too-few';
  return (
    <div className={classes.whole}>
      <PlaceHeader
        title="Side by side"
        sentence="What each physician said, point by point. Where they agree and differ is yours to say; nothing here says who is right."
        actions={facts && !few && <PrintButton piece="opinions" />}
      />
      <OpinionTabs />
      <ProblemNote error={error} />
      {facts && few && <TooFew facts={facts} />}
      {facts && !few && <Compared facts={facts} />}
    </div>
  );
}

function TooFew({ facts: { caseId, opinions, comparison, nameOf } }: { facts: SideBySide }) {
  const [only] = comparison.opinions;
  const begun = opinions.find(({ id }) => id !== only?.id);
  return (
    <EmptyPlace
      title={only ? 'One opinion is written down' : 'No opinion is written down yet'}
      action={
        <ButtonLink to="/cases/$caseId/opinions" params={{ caseId }} search={begun ? { open: begun.id } : {}}>
          {begun ? `Write down the opinion of ${nameOf(begun)}` : 'Write down an opinion'}
        </ButtonLink>
      }
    >
      <p>
        Two opinions side by side show where they agree, where they differ, and what one of them did not say. A few words to the
        diagnosis and the treatment are enough to begin.
      </p>
    </EmptyPlace>
  );
}

const keyOf = ({ a, b }: Pair) => `${a.id} ${b.id}`;

/** Whether a row still asks something of the person, or says that they differ. */
function isOpen(row: PairRow): boolean {
  return !isAgreed(row);
}

function isSaid({ row, verdict }: PairRow, { comparison: { opinions } }: SideBySide): boolean {
  return verdict !== null || opinions.some(({ claims }) => claims[row]?.text.trim());
}

function Compared({ facts }: { facts: SideBySide }) {
  const { caseId, comparison, nameOf } = facts;
  const { opinions, pairs } = comparison;
  const judge = useJudge(caseId);
  const [chosen, setChosen] = useState<string | null>(null);
  // Those that were open when only they were asked for: what is judged then stays where the keyboard is.
  const [kept, setKept] = useState<ReadonlySet<ClaimKey> | null>(null);
  const pair = pairs.find((each) => keyOf(each) === chosen) ?? pairs[0];
  if (!pair) return null;
  const rows = pair.rows.filter((row) => isSaid(row, facts));
  const shown = kept ? rows.filter((row) => kept.has(row.row) || isOpen(row)) : rows;
  const unsaid = pair.rows.filter((row) => !isSaid(row, facts));
  const openOf = (each: Pair) => new Set(each.rows.filter(isOpen).map(({ row }) => row));

  function choosePair(key: string | null) {
    setChosen(key);
    const next = pairs.find((each) => keyOf(each) === key);
    if (kept && next) setKept(openOf(next));
  }

  async function allAgree(row: ClaimKey) {
    for (const each of pairs) await judge(each, row, { verdict: 'agree' }).catch(showProblem);
  }

  return (
    <>
      <div className={classes.parts}>
        <EvidenceCard facts={facts} opinions={opinions} />
        <OutcomeCard facts={facts} pair={pair} />
      </div>
      <div className={classes.tools}>
        <h2>What they say</h2>
        {pairs.length > 1 && (
          <Select
            label="Compare now"
            allowDeselect={false}
            value={keyOf(pair)}
            data={pairs.map((each) => ({ value: keyOf(each), label: `${nameOf(each.a)} and ${nameOf(each.b)}` }))}
            onChange={choosePair}
          />
        )}
        <Switch
          label="Only what differs or is open"
          checked={kept !== null}
          onChange={(event) => setKept(event.currentTarget.checked ? openOf(pair) : null)}
        />
      </div>
      {shown.length === 0 ? (
        <p className={classes.quiet}>Nothing that is said differs or is open.</p>
      ) : (
        <ComparedTable facts={facts} pair={pair} rows={shown} judge={judge} onAllAgree={(row) => void allAgree(row)} />
      )}
      {unsaid.length > 0 && (
        <p className={classes.unsaid}>
          Nobody says anything yet to: {listed(unsaid.map(({ row }) => ROW_PHRASES[row]))}.{' '}
          <TextLink to="/cases/$caseId/questions" params={{ caseId }}>
            Ask at the next talk
          </TextLink>
        </p>
      )}
    </>
  );
}
