import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import type { Provider } from '../../shared/domain/provider.ts';
import { type CandidateComparison, type ComparedRow, compareCandidates } from '../../shared/providers/candidate-comparison.ts';
import { searchOf } from '../../shared/providers/candidate-search.ts';
import { CRITERIA } from '../../shared/providers/criteria.ts';
import { AutosaveText } from '../forms/AutosaveFields.tsx';
import fields from '../forms/Fields.module.css';
import { pagePath } from '../pages/pages.ts';
import { Badge } from '../ui/Badge.tsx';
import clamped from '../ui/Clamped.module.css';
import { TextLink } from '../ui/links.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import classes from './CandidateComparison.module.css';
import { CriterionField, saveCriteria } from './CriteriaFields.tsx';
import { CustomCriterionName } from './CustomCriteria.tsx';
import { giveRole, type ProviderFacts } from './useProviderFacts.ts';

/** The candidates as columns and the criteria as rows, editable in place. Nobody is ranked: the order is that of the list. */
export function CandidateTable({ facts }: { facts: ProviderFacts }) {
  const comparison = compareCandidates(facts);
  const { candidates, sought } = searchOf(facts);
  const { id: caseId } = facts.case;
  return (
    <ScrollRegion className={`${classes.frame} ${fields.fields} ${fields.unlabelled}`} label="The candidates side by side">
      <table className={classes.table} style={{ '--candidates': candidates.length } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">
              <span className={classes.muted}>Criterion</span>
            </th>
            {comparison.candidates.map(({ id, name, institution, chosen }) => (
              <th key={id} scope="col">
                <TextLink to={pagePath('providers')} params={{ caseId }} search={{ open: id }} className={classes.name ?? ''}>
                  {name}
                </TextLink>{' '}
                {chosen && <Badge tone="done">chosen</Badge>}
                {institution && <div className={`${classes.muted} ${clamped.clamped}`}>{institution}</div>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row) => (
            <tr key={row.own ? `own ${facts.case.ownCriteria.indexOf(row.key)}` : row.key}>
              <th scope="row">
                <RowName row={row} facts={facts} />
              </th>
              {candidates.map((candidate) => (
                <td key={candidate.id}>
                  <CandidateCell row={row} candidate={candidate} />
                </td>
              ))}
            </tr>
          ))}
          <RemarksRow comparison={comparison} />
          <tr>
            <th scope="row">
              <span className={classes.label}>Your choice</span>
              <div className={classes.muted}>
                {sought === 'second'
                  ? 'The case and the packet then name them; nobody is told.'
                  : 'For the third opinion; nobody is told.'}
              </div>
            </th>
            {candidates.map((candidate) => (
              <td key={candidate.id}>
                <ChooseButton candidate={candidate} facts={facts} comparison={comparison} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function RowName({ row, facts }: { row: ComparedRow; facts: ProviderFacts }) {
  return (
    <>
      {row.own ? (
        <CustomCriterionName caseId={facts.case.id} name={row.key} names={facts.case.ownCriteria} />
      ) : (
        <span className={classes.label}>{row.label}</span>
      )}
      {row.differs && row.key !== 'notes' && <div className={classes.muted}>differs</div>}
    </>
  );
}

function CandidateCell({ row, candidate }: { row: ComparedRow; candidate: Provider }) {
  const label = `${row.label}, ${candidate.name}`;
  const criterion = CRITERIA.find(({ key }) => !row.own && key === row.key);
  if (criterion) return <CriterionField provider={candidate} criterion={criterion} label={label} />;
  const { criteria } = candidate;
  return row.own ? (
    <AutosaveText
      label={label}
      lines={1}
      value={criteria.own[row.key] ?? ''}
      onSave={(value) => saveCriteria(candidate, { own: { [row.key]: value } })}
    />
  ) : (
    <AutosaveText label={label} lines={2} value={criteria.notes} onSave={(notes) => saveCriteria(candidate, { notes })} />
  );
}

/** Remarks on each candidate's independence, and what is not known yet. */
function RemarksRow({ comparison: { candidates } }: { comparison: CandidateComparison }) {
  if (candidates.every(({ remarks, unknown }) => remarks.length + unknown.length === 0)) return null;
  return (
    <tr>
      <th scope="row">
        <span className={classes.label}>Worth knowing</span>
      </th>
      {candidates.map(({ id, remarks, unknown }) => (
        <td key={id}>
          {remarks.map((remark) => (
            <p key={remark} className={classes.remark}>
              {remark}
            </p>
          ))}
          {unknown.length > 0 && <p className={classes.muted}>Not known yet: {unknown.join(', ').toLowerCase()}.</p>}
        </td>
      ))}
    </tr>
  );
}

function ChooseButton({
  candidate,
  facts,
  comparison,
}: {
  candidate: Provider;
  facts: ProviderFacts;
  comparison: CandidateComparison;
}) {
  const chosen = comparison.candidates.find(({ id }) => id === candidate.id)?.chosen ?? false;
  const choose = useMutation({ mutationFn: () => giveRole(candidate, chosen ? 'candidate' : comparison.sought, facts) });
  return (
    <Button
      variant={chosen ? 'default' : 'light'}
      aria-label={chosen ? `Back to candidate: ${candidate.name}` : `Choose ${candidate.name}`}
      onClick={() => !choose.isPending && choose.mutate()}
    >
      {chosen ? 'Back to candidate' : 'Choose'}
    </Button>
  );
}
