import { Button } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { ClaimKey, Opinion } from '../../shared/domain/opinion.ts';
import type { Pair, PairRow } from '../../shared/opinions/compare.ts';
import { CLAIM_LABELS, ordinal, PERSPECTIVE_LABELS, specialtyOf } from '../../shared/opinions/opinion.ts';
import { showDate } from '../../shared/wording/dates.ts';
import { TextLink } from '../components/links.tsx';
import { RowVerdict } from './RowVerdict.tsx';
import { Saying } from './Saying.tsx';
import classes from './SideBySide.module.css';
import type { Judge } from './useJudge.ts';
import type { SideBySide } from './useSideBySide.ts';

/** The opinions as columns in the order in which they were given, what they say as rows; of two of them the person says how they stand. */
export function ComparedTable({
  facts,
  pair,
  rows,
  judge,
  onAllAgree,
}: {
  facts: SideBySide;
  pair: Pair;
  rows: readonly PairRow[];
  judge: Judge;
  /** Says of a row that all of them agree; where there are more than two. */
  onAllAgree: (row: ClaimKey) => void;
}) {
  const { opinions } = facts.comparison;
  const many = opinions.length > 2;
  return (
    <section
      className={classes.frame}
      aria-label="The opinions side by side"
      data-many={many || undefined}
      {...(many ? { tabIndex: 0 } : {})}
    >
      <table className={classes.table} style={{ '--opinions': opinions.length } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.quiet}>What is said</span>
            </th>
            {opinions.map((opinion) => (
              <th key={opinion.id} scope="col">
                <Head opinion={opinion} facts={facts} />
              </th>
            ))}
            <th scope="col">
              <span className={classes.label}>What you say</span>
              <div className={classes.quiet}>
                {many ? `Of ${facts.nameOf(pair.a)} and ${facts.nameOf(pair.b)}` : 'Keys: A, D or U'}
              </div>
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
                <RowVerdict key={`${pair.a.id} ${pair.b.id}`} pair={pair} row={row} judge={judge} nameOf={facts.nameOf} />
                {many && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`All ${opinions.length} agree: ${CLAIM_LABELS[row.row]}`}
                    onClick={() => onAllAgree(row.row)}
                  >
                    All {opinions.length} agree
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Who gave an opinion, from where they see it, when and how. */
function Head({ opinion, facts }: { opinion: Opinion; facts: SideBySide }) {
  const { caseId, providers } = facts;
  const at = facts.opinions.findIndex(({ id }) => id === opinion.id);
  const perspective = opinion.perspective === 'unsaid' ? '' : PERSPECTIVE_LABELS[opinion.perspective];
  const how = opinion.form === 'talk' ? 'in a talk' : 'written';
  return (
    <>
      <div className={classes.quiet}>{ordinal(at)}</div>
      <TextLink to="/cases/$caseId/opinions" params={{ caseId }} search={{ open: opinion.id }} className={classes.name ?? ''}>
        {facts.nameOf(opinion)}
      </TextLink>
      <div className={classes.quiet}>{[specialtyOf(opinion, providers), perspective].filter(Boolean).join(' · ')}</div>
      <div className={classes.quiet}>{[opinion.date && showDate(opinion.date), how].filter(Boolean).join(', ')}</div>
    </>
  );
}
