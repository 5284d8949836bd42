import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { Provider } from '../../shared/domain/provider.ts';
import { type RecordRequest, RequestDraft } from '../../shared/domain/request.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { OFFICES, officeOf } from '../../shared/requests/addressee.ts';
import { isLate, stateOf } from '../../shared/requests/answer-deadline.ts';
import { REQUESTED_FORMATS } from '../../shared/requests/proposed-requests.ts';
import { outstandingItems } from '../../shared/requests/received.ts';
import { describeAnswerDue, requestAddressee, requestStateLabel } from '../../shared/requests/request-labels.ts';
import { client, orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { RowList } from '../lists/RowList.tsx';
import { Split } from '../lists/Split.tsx';
import { useListPosition } from '../lists/useListPosition.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { pagePath } from '../pages/pages.ts';
import { useProviders } from '../providers/useProviders.ts';
import { Badge } from '../ui/Badge.tsx';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import page from '../ui/Page.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import { Proposals } from './Proposals.tsx';
import { RequestDetails } from './RequestDetails.tsx';
import classes from './Requests.module.css';
import { REQUEST_SHAPES } from './request-shapes.ts';

interface RequestRowFacts {
  requests: readonly RecordRequest[];
  providers: readonly Provider[];
  records: readonly { id: string }[];
}

/** The row of a request. Its office is shown too where one hospital has several requests. */
function rowOf(request: RecordRequest, { requests, providers, records }: RequestRowFacts) {
  const sharesProvider = requests.some(
    ({ id, providerId }) => id !== request.id && providerId !== null && providerId === request.providerId,
  );
  const office = sharesProvider ? `${OFFICES[officeOf(request.holder)].name} · ` : '';
  const outstandingCount = outstandingItems(request, records).length;
  const due = describeAnswerDue(request, today());
  const isOverdue = isLate(request, today());
  const state = stateOf(request);
  return {
    id: request.id,
    title: requestAddressee(request, providers),
    rightSection: isOverdue ? <Badge tone="attention">{due}</Badge> : due || undefined,
    detail: (
      <span className={classes.state}>
        <StateShape shape={REQUEST_SHAPES[state]} />
        <span>
          {office}
          {requestStateLabel(request)}
          {state === 'drafted'
            ? ` · ${formatCount(request.items.length, 'item')}`
            : outstandingCount > 0 && state !== 'received' && ` · ${outstandingCount} of ${request.items.length} out`}
        </span>
      </span>
    ),
  };
}

/** The requests of a case with their state, beside the details of one. */
export function RequestsPage() {
  const { caseId } = useParams({ from: pagePath('requests') });
  const { open } = useSearch({ from: pagePath('requests') });
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const query = useQuery(orpc.requests.list.queryOptions({ input: { caseId } }));
  const proposed = useQuery(orpc.requests.proposed.queryOptions({ input: { caseId } })).data ?? [];
  const records = useQuery(orpc.records.list.queryOptions({ input: { caseId } })).data;
  const { providers } = useProviders(caseId);
  const create = useMutation(orpc.requests.create.mutationOptions());
  const remove = useMutation(orpc.requests.remove.mutationOptions());
  const requests = query.data ?? [];
  const current = requests.find(({ id }) => id === open) ?? null;

  const show = (id: string | null) =>
    void navigate({ to: pagePath('requests'), params: { caseId }, search: id === null ? {} : { open: id }, replace: true });
  const { pageRef, choose, offerRowUndo } = useListPosition(show);

  /** Creates requests one after the other and opens the first. A failure is shown by its mutation; created requests stay. */
  async function createRequests(drafts: readonly RequestDraft[]) {
    let firstId: string | null = null;
    for (const draft of drafts) {
      const created = await create.mutateAsync({ caseId, draft }).catch(() => null);
      if (created === null) break;
      firstId ??= created.id;
    }
    await queryClient.invalidateQueries({ queryKey: orpc.requests.key() });
    if (firstId) choose(firstId);
  }

  function removeRequest(id: string) {
    const request = requests.find((each) => each.id === id);
    if (!request) return;
    offerRowUndo(id, {
      rows: requests,
      removing: remove.mutateAsync({ id }),
      message: `Request to ${requestAddressee(request, providers)} removed.`,
      restore: () => client.requests.restore({ id }),
    });
  }

  const createEmptyRequest = () =>
    void createRequests([RequestDraft.parse({ holder: 'records-office', format: REQUESTED_FORMATS['records-office'] })]);
  const addButton = (
    <Button variant={proposed.length > 0 ? 'default' : 'filled'} onClick={createEmptyRequest} loading={create.isPending}>
      Add a request
    </Button>
  );
  const empty = !query.isPending && !query.error && requests.length === 0;
  return (
    <div ref={pageRef} className={page.fullHeight}>
      <PageHeader
        title="Requests"
        sentence="What was asked of whom, when, and what came. One letter to each office, with everything it holds."
        actions={(!empty || proposed.length > 0) && addButton}
      />
      <PageTabs first="requests" />
      <ProblemNote error={query.error} />
      {proposed.length > 0 && (
        <Proposals
          key={empty ? 'all' : 'some'}
          caseId={caseId}
          proposals={proposed}
          startsOpen={empty}
          isCreating={create.isPending}
          onCreate={(drafts) => void createRequests(drafts)}
        />
      )}
      {empty && proposed.length === 0 && (
        <EmptyPage title="No requests yet" action={addButton}>
          <p>
            Nothing on the checklist is left to ask an office for. A request of your own writes the letter, counts the days an
            office has, and keeps what came.
          </p>
        </EmptyPage>
      )}
      {requests.length > 0 && (
        <Split
          wide
          open={current !== null}
          label="Request"
          onBack={() => show(null)}
          list={
            <RowList
              label="Requests"
              rows={requests.map((request) => rowOf(request, { requests, providers, records: records ?? [] }))}
              current={current?.id ?? null}
              onChoose={show}
              onRemove={removeRequest}
            />
          }
          details={
            current ? (
              <RequestDetails key={current.id} request={current} records={records} onRemove={() => removeRequest(current.id)} />
            ) : (
              <p className={page.hint}>Choose a request in the list to see its letter, its days and what came.</p>
            )
          }
        />
      )}
    </div>
  );
}
