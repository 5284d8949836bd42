import { useQuery } from '@tanstack/react-query';
import type { ClaimKey, Opinion } from '../../shared/domain/opinion.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { answeredLabel, answersTo } from '../../shared/opinions/answers.ts';
import { citationLine } from '../../shared/opinions/citations.ts';
import { recordTitle } from '../../shared/packets/packet-plan.ts';
import { orpc } from '../client/client.ts';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';
import classes from './Resolution.module.css';

interface OpinionClaim {
  opinion: Opinion;
  claimKey: ClaimKey;
}

function useClaimReplies({ opinion, claimKey }: OpinionClaim): Reply[] {
  const { caseId } = opinion;
  return answersTo(useQuery(orpc.replies.list.queryOptions({ input: { caseId } })).data ?? [], opinion, claimKey);
}

/** What a physician answered about one point, with the sources they named. */
export function ClaimReplies({ opinion, claimKey }: OpinionClaim) {
  const { id: opinionId, caseId } = opinion;
  const replies = useClaimReplies({ opinion, claimKey });
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const titleOf = (recordId: string) => {
    const record = records.find(({ id }) => id === recordId);
    return record ? recordTitle(record) : 'A record';
  };
  return replies.map(({ id, on, claim, text, citations }) => (
    <div key={id} className={classes.answer}>
      <p className={classes.muted}>{answeredLabel({ on, claim })}</p>
      {text.trim() !== '' && <p dir="auto">{text}</p>}
      {citations.map(({ words, link, page }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a source has no id.
        <p key={index} className={classes.muted}>
          {citationLine({ words, link })}
          {page && citationLine({ words, link }) !== '' && ': '}
          {page && (
            <TextLink
              to={pagePath('opinions')}
              params={{ caseId }}
              search={{ open: opinionId, read: page.recordId, page: page.page }}
              className={classes.small ?? ''}
            >
              {titleOf(page.recordId)}, p. {page.page}
            </TextLink>
          )}
        </p>
      ))}
    </div>
  ));
}

/** The same, folded, for the form of the opinion. */
export function FoldedReplies({ opinion, claimKey }: OpinionClaim) {
  const count = useClaimReplies({ opinion, claimKey }).length;
  if (count === 0) return null;
  return (
    <details className={classes.folded}>
      <summary>{formatCount(count, 'answer')} when asked for reasons</summary>
      <ClaimReplies opinion={opinion} claimKey={claimKey} />
      <p className={classes.muted}>
        <TextLink
          to={pagePath('resolution')}
          params={{ caseId: opinion.caseId }}
          search={{ step: 'ask' }}
          className={classes.small ?? ''}
        >
          Write on in The way on
        </TextLink>
      </p>
    </details>
  );
}
