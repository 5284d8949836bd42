import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { daysLate, whereaboutsOf } from '../../shared/custody/custody.ts';
import { CUSTODY_KIND_LABELS, describeReturn, describeWhereabouts } from '../../shared/custody/custody-labels.ts';
import type { Custody } from '../../shared/domain/custody.ts';
import { client, orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { RowList } from '../lists/RowList.tsx';
import { Split } from '../lists/Split.tsx';
import { useListPosition } from '../lists/useListPosition.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { pagePath } from '../pages/pages.ts';
import { useProviders } from '../providers/useProviders.ts';
import requestClasses from '../requests/Requests.module.css';
import { Badge } from '../ui/Badge.tsx';
import { EmptyPage } from '../ui/EmptyPage.tsx';
import page from '../ui/Page.module.css';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import { CustodyDetails } from './CustodyDetails.tsx';

/** Physical things with their chain of custody; the details stand beside the list. */
export function CustodyPage() {
  const { caseId } = useParams({ from: pagePath('custody') });
  const query = useQuery(orpc.custody.list.queryOptions({ input: { caseId } }));
  const { byId } = useProviders(caseId);
  const queryClient = useQueryClient();
  const create = useMutation(orpc.custody.create.mutationOptions());
  const remove = useMutation(orpc.custody.remove.mutationOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const { pageRef, focusWhenDrawn, offerRowUndo } = useListPosition(setChosen);
  const things = query.data ?? [];
  const current = things.find(({ id }) => id === chosen) ?? null;

  function rowOf(thing: Custody) {
    const { location } = whereaboutsOf(thing);
    const isOverdue = daysLate(thing, today()) > 0;
    const returnLabel = describeReturn(thing, today());
    return {
      id: thing.id,
      title: thing.what,
      rightSection: isOverdue ? <Badge tone="attention">{returnLabel}</Badge> : returnLabel || CUSTODY_KIND_LABELS[thing.kind],
      detail: (
        <span className={requestClasses.state}>
          <StateShape shape={location === 'owner' ? (thing.steps.length > 0 ? 'done' : 'open') : 'half'} />
          {describeWhereabouts(thing, byId.get(thing.ownerId ?? '')?.name)}
        </span>
      ),
    };
  }

  async function createThing() {
    const created = await create.mutateAsync({ caseId, draft: { what: 'Slides' } }).catch(() => null);
    if (created === null) return;
    await queryClient.invalidateQueries({ queryKey: orpc.custody.key() });
    setChosen(created.id);
    focusWhenDrawn(() => {
      const field = pageRef.current?.querySelector<HTMLInputElement>('section input');
      field?.select();
      return field;
    });
  }

  function removeThing(id: string) {
    const thing = things.find((each) => each.id === id);
    if (!thing) return;
    offerRowUndo(id, {
      rows: things,
      removing: remove.mutateAsync({ id }),
      message: `“${thing.what}” removed.`,
      restore: () => client.custody.restore({ id }),
    });
  }

  const addButton = (
    <Button onClick={() => void createThing()} loading={create.isPending}>
      Add slides or a disc
    </Button>
  );
  const empty = !query.isPending && !query.error && things.length === 0;
  return (
    <div ref={pageRef} className={page.fullHeight}>
      <PageHeader
        title="Slides and discs"
        sentence="Things that can be lost on the way, and whose hands they are in."
        actions={!empty && addButton}
      />
      <PageTabs first="requests" />
      <ProblemNote error={query.error} />
      {empty && (
        <EmptyPage title="Nothing lent yet" action={addButton}>
          <p>
            Slides, tissue blocks and discs exist once. Write down who lent them, with which courier and number they went, who
            received them, and by when they must be back: then nobody has to search for them.
          </p>
        </EmptyPage>
      )}
      {things.length > 0 && (
        <Split
          wide
          open={current !== null}
          label="Slides or disc"
          onBack={() => setChosen(null)}
          list={
            <RowList
              label="Slides and discs"
              rows={things.map(rowOf)}
              current={current?.id ?? null}
              onChoose={setChosen}
              onRemove={removeThing}
            />
          }
          details={
            current ? (
              <CustodyDetails key={current.id} thing={current} onRemove={() => removeThing(current.id)} />
            ) : (
              <p className={page.hint}>Choose a thing in the list to see whose hands it is in.</p>
            )
          }
        />
      )}
    </div>
  );
}
