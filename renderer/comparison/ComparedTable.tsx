import type { CSSProperties } from 'react';
import type { Pair, PairRow } from '../../shared/comparison/compare.ts';
import { fromWhere, VERDICT_LABELS } from '../../shared/comparison/outcome.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import { showDate } from '../../shared/format/format-date.ts';
import { CLAIM_LABELS, ordinal } from '../../shared/opinions/opinion-labels.ts';
import { TextLink } from '../ui/links.tsx';
import classes from './ComparedTable.module.css';
import shared from './Comparison.module.css';
import { RowVerdict } from './RowVerdict.tsx';
import { Saying } from './Saying.tsx';
import { namesOf, type SideBySide } from './useComparison.ts';
import type { Judge } from './useJudge.ts';

/** So many opinions have room beside one another. */
const BESIDE = 3;

/** The opinions as columns in the order in which they were given, what they say as rows; of those of `pairs` the person says how they stand. */
export function ComparedTable({
  facts,
  pairs,
  rows,
  judge,
}: {
  facts: SideBySide;
  /** The one pair that is judged, or all. */
  pairs: readonly Pair[];
  rows: readonly PairRow[];
  judge: Judge;
}) {
  const [pair, more] = pairs;
  const all = facts.comparison.opinions;
  // Of many, two that are compared stand beside one another.
  const opinions = all.length > BESIDE && pair && !more ? [pair.a, pair.b] : all;
  const columns = opinions.length > BESIDE ? 'more' : opinions.length;
  const many = all.length > 2;
  const who = more || !pair ? 'all of them' : namesOf(pair, facts);
  return (
    <section className={classes.frame} aria-label="The opinions side by side" style={{ '--columns': columns } as CSSProperties}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className={shared.quiet}>What is said</span>
            </th>
            {opinions.map((opinion) => (
              <th key={opinion.id} scope="col">
                <Head opinion={opinion} facts={facts} />
              </th>
            ))}
            <th scope="col">
              <span className={classes.label}>What you say</span>
              {many && <div className={shared.quiet}>Of {who}</div>}
              <div className={shared.quiet}>Keys: A, D or U</div>
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
                  <div className={classes.who} aria-hidden="true">
                    {facts.nameOf(opinion)}
                  </div>
                  <Saying opinion={opinion} row={row.row} facts={facts} />
                </td>
              ))}
              <td>
                <RowVerdict
                  key={who}
                  row={row}
                  who={who}
                  onlyOne={pair ? facts.nameOf(row.texts.a === '' ? pair.b : pair.a) : ''}
                  onSay={(change) => Promise.all(pairs.map((each) => judge(each, row.row, change)))}
                />
                {more && <Mixed row={row} facts={facts} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What was said of each pair, where it is not the same of all. */
function Mixed({ row, facts }: { row: PairRow; facts: SideBySide }) {
  if (row.verdict) return null;
  const said = facts.comparison.pairs.flatMap((pair) => {
    const verdict = pair.rows.find((each) => each.row === row.row)?.verdict;
    return verdict ? [`${namesOf(pair, facts)}: ${VERDICT_LABELS[verdict].toLowerCase()}`] : [];
  });
  return said.map((words) => (
    <p key={words} className={shared.quiet}>
      {words}
    </p>
  ));
}

/** Who gave an opinion, from where they see it, when and how. */
function Head({ opinion, facts }: { opinion: Opinion; facts: SideBySide }) {
  const { caseId, physicians } = facts;
  const at = facts.opinions.findIndex(({ id }) => id === opinion.id);
  const how = opinion.form === 'talk' ? 'in a talk' : 'written';
  return (
    <>
      <div className={shared.quiet}>{ordinal(at)}</div>
      <TextLink to="/cases/$caseId/opinions" params={{ caseId }} search={{ open: opinion.id }} className={classes.name ?? ''}>
        {facts.nameOf(opinion)}
      </TextLink>
      <div className={shared.quiet}>{fromWhere(opinion, physicians.providers)}</div>
      <div className={shared.quiet}>{[opinion.date && showDate(opinion.date), how].filter(Boolean).join(', ')}</div>
    </>
  );
}
