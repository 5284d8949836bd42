import { useQuery } from '@tanstack/react-query';
import type { ClaimKey } from '../../shared/domain/opinion.ts';
import { recordTitle } from '../../shared/packet/plan.ts';
import { citationLine } from '../../shared/resolution/citations.ts';
import { showDate } from '../../shared/wording/dates.ts';
import { orpc } from '../client/client.ts';
import { TextLink } from '../components/links.tsx';
import classes from './WayOn.module.css';

/** What a physician answered to one point when asked for reasons, to be read beside it; `claim` null: to the opinion as a whole. */
export function AnswersTo({ caseId, opinionId, claim }: { caseId: string; opinionId: string; claim: ClaimKey | null }) {
  const all = useQuery(orpc.replies.list.queryOptions({ input: { caseId } })).data ?? [];
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data ?? [];
  const titleOf = (recordId: string) => {
    const record = records.find(({ id }) => id === recordId);
    return record ? recordTitle(record) : 'A record';
  };
  const replies = all.filter(
    (reply) => reply.opinionId === opinionId && reply.claim === claim && (reply.text.trim() !== '' || reply.citations.length > 0),
  );
  return replies.map(({ id, on, text, citations }) => (
    <div key={id} className={classes.answer}>
      <p className={classes.quiet}>{on ? `Answered ${showDate(on)}` : 'Answered'}</p>
      {text.trim() !== '' && <p dir="auto">{text}</p>}
      {citations.map(({ words, link, page }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a source has no name of its own.
        <p key={at} className={classes.quiet}>
          {page ? (
            <TextLink
              to="/cases/$caseId/opinions"
              params={{ caseId }}
              search={{ open: opinionId, read: page.recordId, page: page.page }}
              className={classes.small ?? ''}
            >
              {titleOf(page.recordId)}, p. {page.page}
            </TextLink>
          ) : (
            citationLine({ words, link })
          )}
        </p>
      ))}
    </div>
  ));
}
