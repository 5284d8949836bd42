import { Select, Switch } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { combinedRow, isAgreed, type Pair, type PairRow } from '../../shared/comparison/compare.ts';
import { ROW_PHRASES } from '../../shared/comparison/outcome.ts';
import { CLAIM_KEYS, type ClaimKey } from '../../shared/domain/opinion.ts';
import { formatList } from '../../shared/format/sentences.ts';
import { answersTo } from '../../shared/opinions/answers.ts';
import { statedText } from '../../shared/opinions/opinion-labels.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import { pagePath } from '../pages/pages.ts';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import classes from './Comparison.module.css';
import { ComparisonTable } from './ComparisonTable.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import { OutcomeCard } from './OutcomeCard.tsx';
import { type ComparisonFacts, namesOf, useComparison } from './useComparison.ts';
import { useJudgement } from './useJudgement.ts';

/** The comparison of opinions: their evidence, their statements, and the person's verdicts. */
export function ComparisonPage() {
  const { caseId } = useParams({ from: pagePath('comparison') });
  const { facts, error } = useComparison(caseId);
  const hasTooFew = facts?.comparison.outcome === 'too-few';
  return (
    <div className={classes.page}>
      <PageHeader
        title="Side by side"
        sentence="What each physician said, point by point. Where they agree and differ is yours to say."
        actions={facts && !hasTooFew && <PrintButton kind="opinions" />}
      />
      <PageTabs first="opinions" />
      <ProblemNote error={error} />
      {facts && hasTooFew && <TooFewOpinions facts={facts} />}
      {facts && !hasTooFew && <ComparedOpinions facts={facts} />}
    </div>
  );
}

function TooFewOpinions({ facts: { caseId, opinions, comparison, nameOf } }: { facts: ComparisonFacts }) {
  const [writtenOpinion] = comparison.opinions;
  const emptyOpinion = opinions.find(({ id }) => id !== writtenOpinion?.id);
  return (
    <EmptyPage
      title={writtenOpinion ? 'One opinion is written down' : 'No opinion is written down yet'}
      action={
        <ButtonLink to={pagePath('opinions')} params={{ caseId }} search={emptyOpinion ? { open: emptyOpinion.id } : {}}>
          {emptyOpinion ? `Write down the opinion of ${nameOf(emptyOpinion)}` : 'Write down an opinion'}
        </ButtonLink>
      }
    >
      <p>
        Two opinions side by side show where they agree, where they differ, and what one of them did not say. A few words about
        the diagnosis and the treatment are enough to begin.
      </p>
    </EmptyPage>
  );
}

const keyOf = ({ a, b }: Pair) => `${a.id} ${b.id}`;
const ALL_PAIRS = 'all';

function isMentioned({ row, verdict }: PairRow, { comparison: { opinions }, replies }: ComparisonFacts): boolean {
  return (
    verdict !== null || opinions.some((opinion) => statedText(opinion, row) !== '' || answersTo(replies, opinion, row).length > 0)
  );
}

/** The rows that have no verdict yet, or of which the person says that opinions differ. */
function openRows(pairs: readonly Pair[]): ReadonlySet<ClaimKey> {
  return new Set(pairs.flatMap(({ rows }) => rows.filter((row) => !isAgreed(row)).map(({ row }) => row)));
}

function ComparedOpinions({ facts }: { facts: ComparisonFacts }) {
  const { caseId, comparison } = facts;
  const judge = useJudgement(caseId);
  // Starts with the first pair without a verdict: usually that of the newest opinion.
  const [chosen, setChosen] = useState<string | null>(() => {
    const unjudgedPair = comparison.pairs.find(({ rows }) => rows.every(({ verdict }) => verdict === null));
    return unjudgedPair ? keyOf(unjudgedPair) : null;
  });
  // The rows that were open when the person set the filter. A judged row stays in view and keeps the focus.
  const [pinned, setPinned] = useState<ReadonlySet<ClaimKey> | null>(null);
  const pairsOf = (key: string | null) => {
    const matchingPairs = comparison.pairs.filter((pair) => key === ALL_PAIRS || keyOf(pair) === key);
    return matchingPairs.length > 0 ? matchingPairs : comparison.pairs.slice(0, 1);
  };
  const pairs = pairsOf(chosen);
  const [pair, otherPair] = pairs;
  if (!pair) return null;
  const all = otherPair ? CLAIM_KEYS.map((row) => combinedRow(pairs, row)) : pair.rows;
  const rows = all.filter((row) => isMentioned(row, facts));
  const open = openRows(pairs);
  const shown = pinned ? rows.filter(({ row }) => pinned.has(row) || open.has(row)) : rows;
  const unmentionedRows = all.filter((row) => !isMentioned(row, facts));

  function choosePairs(key: string | null) {
    setChosen(key);
    if (pinned) setPinned(openRows(pairsOf(key)));
  }

  return (
    <>
      <div className={classes.parts}>
        <EvidenceCard facts={facts} opinions={comparison.opinions} />
        <OutcomeCard facts={facts} pairs={pairs} />
      </div>
      <div className={classes.tools}>
        <h2>What they say</h2>
        {comparison.pairs.length > 1 && (
          <Select
            label="Compare now"
            allowDeselect={false}
            value={otherPair ? ALL_PAIRS : keyOf(pair)}
            data={[
              ...comparison.pairs.map((each) => ({ value: keyOf(each), label: namesOf(each, facts) })),
              { value: ALL_PAIRS, label: 'All of them at once' },
            ]}
            onChange={choosePairs}
          />
        )}
        <Switch
          label="Only what differs or is open"
          checked={pinned !== null}
          onChange={(event) => setPinned(event.currentTarget.checked ? open : null)}
        />
      </div>
      {shown.length === 0 ? (
        <p className={classes.muted}>Nothing that was said differs or is open.</p>
      ) : (
        <ComparisonTable facts={facts} pairs={pairs} rows={shown} judge={judge} />
      )}
      <EmptyOpinions facts={facts} />
      {unmentionedRows.length > 0 && (
        <p className={classes.note}>
          Nobody has said anything yet about {formatList(unmentionedRows.map(({ row }) => ROW_PHRASES[row]))}.{' '}
          <TextLink to={pagePath('questions')} params={{ caseId }}>
            Ask at the next talk
          </TextLink>
        </p>
      )}
    </>
  );
}

/** Names the opinions that are not compared because nothing is written in them. */
function EmptyOpinions({ facts: { caseId, opinions, comparison, nameOf } }: { facts: ComparisonFacts }) {
  const emptyOpinions = opinions.filter((opinion) => !comparison.opinions.includes(opinion));
  return emptyOpinions.map((opinion) => (
    <p key={opinion.id} className={classes.note}>
      Of {nameOf(opinion)} nothing is written down yet, so it is not compared.{' '}
      <TextLink to={pagePath('opinions')} params={{ caseId }} search={{ open: opinion.id }}>
        Write it down
      </TextLink>
    </p>
  ));
}
