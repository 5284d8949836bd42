import type { ClaimKey, Opinion, RecordPage } from '../../shared/domain/opinion.ts';
import { CLAIM_LABELS, said } from '../../shared/opinions/opinion.ts';
import { recordTitle } from '../../shared/packet/plan.ts';
import { TextLink } from '../components/links.tsx';
import { LongText } from './LongText.tsx';
import classes from './SideBySide.module.css';
import type { SideBySide } from './useSideBySide.ts';

/** What an opinion says to a point, with the pages on which it stands; or that it does not say it, with the way to ask. */
export function Saying({ opinion, row, facts }: { opinion: Opinion; row: ClaimKey; facts: SideBySide }) {
  const text = said(opinion, row);
  const of = `${CLAIM_LABELS[row]}, ${facts.nameOf(opinion)}`;
  const { caseId } = facts;
  if (text === '')
    return (
      <p className={classes.quiet}>
        Not said.{' '}
        <TextLink
          to="/cases/$caseId/opinions"
          params={{ caseId }}
          search={{ open: opinion.id }}
          className={classes.small ?? ''}
          aria-label={`Ask or write it down: ${of}`}
        >
          Ask or write it down
        </TextLink>
      </p>
    );
  return (
    <>
      <LongText text={text} of={of} />
      <Sources opinionId={opinion.id} sources={opinion.claims[row]?.sources ?? []} facts={facts} />
    </>
  );
}

/** The pages on which it stands; each opens beside the opinion. */
function Sources({ opinionId, sources, facts }: { opinionId: string; sources: readonly RecordPage[]; facts: SideBySide }) {
  const { caseId, records } = facts;
  const found = sources.flatMap(({ recordId, page }) => {
    const record = records.get(recordId);
    return record ? [{ recordId, page, title: recordTitle(record) }] : [];
  });
  if (found.length === 0) return null;
  return (
    <ul className={classes.sources} aria-label="Sources">
      {found.map(({ recordId, page, title }) => (
        <li key={`${recordId} ${page}`}>
          <TextLink
            to="/cases/$caseId/opinions"
            params={{ caseId }}
            search={{ open: opinionId, read: recordId, page }}
            className={classes.small ?? ''}
          >
            {title}, p. {page}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
