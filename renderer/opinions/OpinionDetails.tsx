import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Opinion, RecordPage } from '../../shared/domain/opinion.ts';
import { type Offer, offersOf } from '../../shared/opinions/begin.ts';
import { NOBODY_NAMED, ordinal, physicianOf } from '../../shared/opinions/opinion-labels.ts';
import { orpc } from '../client/client.ts';
import { useProviders } from '../providers/provider-options.ts';
import { type ClaimHandles, Claims } from './Claims.tsx';
import { GivenBy } from './GivenBy.tsx';
import { Offers } from './Offers.tsx';
import classes from './Opinions.module.css';
import { useNamedRecords, useSaveOpinion } from './useOpinions.ts';
import { WhereItStands } from './WhereItStands.tsx';

/** One opinion: who gave it and when, where it stands, and what it says. */
export function OpinionDetails({
  opinion,
  opinions,
  onOpenPage,
  onMove,
  onRemove,
}: {
  opinion: Opinion;
  /** All of the case, in their order. */
  opinions: readonly Opinion[];
  onOpenPage: (page: RecordPage) => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
}) {
  const { caseId } = opinion;
  const of = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  const notes = useQuery(orpc.notes.list.queryOptions({ input: { caseId } })).data ?? [];
  const { providers } = useProviders(caseId);
  const { byId } = useNamedRecords(caseId);
  const save = useSaveOpinion(opinion);
  const handles = useRef<ClaimHandles>(new Map());
  const place = opinions.findIndex(({ id }) => id === opinion.id);
  const physician = physicianOf(opinion, providers);
  const offers = of ? offersOf(opinion, { case: of, providers, opinions, notes }) : [];

  function take({ words }: Offer) {
    for (const { key, text } of words) handles.current.get(key)?.put(text, []);
    if (words[0]) handles.current.get(words[0].key)?.focus();
  }

  return (
    <div className={classes.details}>
      <header>
        <h2>{physician === NOBODY_NAMED ? ordinal(place) : physician}</h2>
        {physician !== NOBODY_NAMED && <p className={classes.quiet}>{ordinal(place)}</p>}
      </header>
      <div className={classes.facts}>
        <GivenBy opinion={opinion} save={save} />
        <WhereItStands opinion={opinion} records={byId} save={save} onOpenPage={onOpenPage} />
      </div>
      <Offers offers={offers} onTake={take} />
      <p className={classes.quiet}>
        Write it as you understood it. Where nothing was said, leave a gap: it is a question to ask.
      </p>
      <Claims opinion={opinion} records={byId} handles={handles} heading="h3" save={save} onOpenPage={onOpenPage} />
      <div className={classes.foot}>
        {place > 0 && (
          <Button variant="default" onClick={() => onMove(-1)}>
            Was given earlier
          </Button>
        )}
        {place < opinions.length - 1 && (
          <Button variant="default" onClick={() => onMove(1)}>
            Was given later
          </Button>
        )}
        <Button variant="default" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}
