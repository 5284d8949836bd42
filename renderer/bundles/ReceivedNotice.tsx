import { skipToken, useQuery } from '@tanstack/react-query';
import { localDayOf } from '../../shared/dates/local-day.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { orpc } from '../client/client.ts';
import { Notice } from '../ui/Notice.tsx';

const TEXTS = {
  read: 'to be read only: nothing in it can be changed here.',
  add: 'to read and to add to: what came with it stays as it is.',
};

/** A notice over every page of a case that was handed over with a role that allows less than everything. */
export function ReceivedNotice({ caseId }: { caseId: string | null }) {
  const { data } = useQuery(orpc.bundles.status.queryOptions({ input: caseId === null ? skipToken : { caseId } }));
  if (!data?.received || data.received.role === 'full') return null;
  return (
    <Notice label="Handed over" wraps button={null}>
      This case was handed over to you on {formatDate(localDayOf(data.received.received))} {TEXTS[data.received.role]}
    </Notice>
  );
}
