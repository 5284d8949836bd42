import { CloseButton } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { dueSentence } from '../../shared/due/due-sentence.ts';
import { orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import { today } from '../format/calendar.ts';
import { pagePath } from '../pages/pages.ts';
import { useCaseId } from '../pages/useCaseId.ts';
import { TextLink } from '../ui/links.tsx';
import { Notice } from '../ui/Notice.tsx';

/** A notice over every page that something is due today or overdue. It appears once a day, and never in an emergency. */
export function DueNotice() {
  const day = today();
  const [seenOn, setSeenOn] = useState<string | null>(null);
  // A dismissed notice reads nothing: with many cases every change would run the query again.
  const input = seenOn === day ? skipToken : { caseId: null, today: day };
  const due = useQuery(orpc.due.list.queryOptions({ input })).data ?? [];
  const caseId = useCaseId();
  const review = useQuery(orpc.review.get.queryOptions({ input: caseId === null ? skipToken : { caseId } })).data;
  const path = useLocation({ select: ({ pathname }) => pathname });
  const sentence = dueSentence(due);
  if (path === pagePath('due') && seenOn !== day) setSeenOn(day);
  if (seenOn === day || sentence === '' || review?.gate === 'emergency') return null;
  return (
    <Notice
      label="Due today"
      button={
        <CloseButton
          aria-label="Put this notice away for today"
          onClick={() => {
            setSeenOn(day);
            focusPage();
          }}
        />
      }
    >
      {sentence} <TextLink to={pagePath('due')}>See what</TextLink>
    </Notice>
  );
}
