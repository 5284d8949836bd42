import { Button } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { localDayOf } from '../../shared/dates/local-day.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { orpc } from '../client/client.ts';
import { focusPage } from '../focus/focus.ts';
import { pagePath } from '../pages/pages.ts';
import { TextLink } from '../ui/links.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useArchiveCase } from './useArchiveCase.ts';

/** A notice over every page of an archived case. */
export function ArchivedNotice({ caseId }: { caseId: string | null }) {
  const { data } = useQuery(orpc.cases.get.queryOptions({ input: caseId === null ? skipToken : { id: caseId } }));
  const { unarchive } = useArchiveCase();
  if (caseId === null || !data?.archived) return null;
  return (
    <Notice
      label="Archived"
      wraps
      button={
        <Button variant="subtle" onClick={() => unarchive(data, { onRemoved: focusPage })}>
          Take it up again
        </Button>
      }
    >
      Archived on {formatDate(localDayOf(data.archived))}. Nothing in it is due, and everything can be read.{' '}
      <TextLink to={pagePath('exportCase')} params={{ caseId }}>
        Save the whole case
      </TextLink>
    </Notice>
  );
}
