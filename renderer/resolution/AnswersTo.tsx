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

interface Beside {
  opinion: Opinion;
  point: ClaimKey;
}

function useAnswers({ opinion, point }: Beside): Reply[] {
  const { caseId } = opinion;
  return answersTo(useQuery(orpc.replies.list.queryOptions({ input: { caseId } })).data ?? [], opinion, point);
}

/** What a physician answered to one point when asked for reasons, to be read beside it, with the sources they named. */
export function AnswersTo({ opinion, point }: Beside) {
  const { id: opinionId, caseId } = opinion;
  const replies = useAnswers({ opinion, point });
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const titleOf = (recordId: string) => {
    const record = records.find(({ id }) => id === recordId);
    return record ? recordTitle(record) : 'A record';
  };
  return replies.map(({ id, on, claim, text, citations }) => (
    <div key={id} className={classes.answer}>
      <p className={classes.quiet}>{answeredLabel({ on, claim })}</p>
      {text.trim() !== '' && <p dir="auto">{text}</p>}
      {citations.map(({ words, link, page }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a source has no name of its own.
        <p key={at} className={classes.quiet}>
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

/** The same folded, where the point itself is written. */
export function FoldedAnswers({ opinion, point }: Beside) {
  const count = useAnswers({ opinion, point }).length;
  if (count === 0) return null;
  return (
    <details className={classes.folded}>
      <summary>{formatCount(count, 'answer')} when asked for reasons</summary>
      <AnswersTo opinion={opinion} point={point} />
      <p className={classes.quiet}>
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
