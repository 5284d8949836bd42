import type { CSSProperties } from 'react';
import type { Pair, PairRow } from '../../shared/comparison/compare.ts';
import { perspectiveLabel, VERDICT_LABELS } from '../../shared/comparison/outcome.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { CLAIM_LABELS, opinionTitle } from '../../shared/opinions/opinion-labels.ts';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';
import pageClasses from './Comparison.module.css';
import classes from './ComparisonTable.module.css';
import { Statement } from './Statement.tsx';
import { type ComparisonFacts, namesOf } from './useComparison.ts';
import type { Judge } from './useJudgement.ts';
import { VerdictField } from './VerdictField.tsx';

/** Most opinions that are shown as columns of one table. */
const MAX_COLUMNS = 3;

/** The opinions as columns in the order of their dates, and the points as rows. The person judges each row of `pairs`. */
export function ComparisonTable({
  facts,
  pairs,
  rows,
  judge,
}: {
  facts: ComparisonFacts;
  /** One pair, or all pairs. */
  pairs: readonly Pair[];
  rows: readonly PairRow[];
  judge: Judge;
}) {
  const [pair, otherPair] = pairs;
  const allOpinions = facts.comparison.opinions;
  // Among many opinions, only the two compared ones are columns.
  const opinions = allOpinions.length > MAX_COLUMNS && pair && !otherPair ? [pair.a, pair.b] : allOpinions;
  const columns = opinions.length > MAX_COLUMNS ? 'more' : opinions.length;
  const hasManyOpinions = allOpinions.length > 2;
  const names = otherPair || !pair ? 'all of them' : namesOf(pair, facts);
  return (
    <section className={classes.frame} aria-label="The opinions side by side" style={{ '--columns': columns } as CSSProperties}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={pageClasses.muted}>What is said</span>
            </th>
            {opinions.map((opinion) => (
              <th key={opinion.id} scope="col">
                <OpinionHeader opinion={opinion} facts={facts} />
              </th>
            ))}
            <th scope="col">
              <span className={classes.label}>What you say</span>
              {hasManyOpinions && <div className={pageClasses.muted}>Of {names}</div>}
              <div className={pageClasses.muted}>Keys: A, D or U</div>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row} id={row.row}>
              <th scope="row">
                <span className={classes.label}>{CLAIM_LABELS[row.row]}</span>
              </th>
              {opinions.map((opinion) => (
                <td key={opinion.id}>
                  <div className={classes.opinionName} aria-hidden="true">
                    {facts.nameOf(opinion)}
                  </div>
                  <Statement opinion={opinion} row={row.row} facts={facts} />
                </td>
              ))}
              <td>
                <VerdictField
                  key={names}
                  row={row}
                  names={names}
                  onlyAuthor={pair ? facts.nameOf(row.texts.a === '' ? pair.b : pair.a) : ''}
                  onSave={(change) => Promise.all(pairs.map((other) => judge(other, row.row, change)))}
                />
                {otherPair && <PairVerdicts row={row} facts={facts} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The verdicts of the single pairs, where they are not the same. */
function PairVerdicts({ row, facts }: { row: PairRow; facts: ComparisonFacts }) {
  if (row.verdict) return null;
  const lines = facts.comparison.pairs.flatMap((pair) => {
    const verdict = pair.rows.find((other) => other.row === row.row)?.verdict;
    return verdict ? [`${namesOf(pair, facts)}: ${VERDICT_LABELS[verdict].toLowerCase()}`] : [];
  });
  return lines.map((line) => (
    <p key={line} className={pageClasses.muted}>
      {line}
    </p>
  ));
}

/** The physician, the perspective, the date and the form of an opinion. */
function OpinionHeader({ opinion, facts }: { opinion: Opinion; facts: ComparisonFacts }) {
  const { caseId, physicians } = facts;
  const index = facts.opinions.findIndex(({ id }) => id === opinion.id);
  const formLabel = opinion.form === 'talk' ? 'in a talk' : 'written';
  return (
    <>
      <div className={pageClasses.muted}>{opinionTitle(index)}</div>
      <TextLink to={pagePath('opinions')} params={{ caseId }} search={{ open: opinion.id }} className={classes.name ?? ''}>
        {facts.nameOf(opinion)}
      </TextLink>
      <div className={pageClasses.muted}>{perspectiveLabel(opinion, physicians.providers)}</div>
      <div className={pageClasses.muted}>{[opinion.date && formatDate(opinion.date), formLabel].filter(Boolean).join(', ')}</div>
    </>
  );
}
