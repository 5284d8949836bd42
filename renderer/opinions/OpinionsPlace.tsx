import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { CLAIM_KEYS, type Opinion, OpinionDraft, type RecordPage } from '../../shared/domain/opinion.ts';
import type { Provider } from '../../shared/domain/provider.ts';
import { firstAsTold, nextPhysician } from '../../shared/opinions/begin.ts';
import {
  isEmpty,
  NOBODY_NAMED,
  ordinal,
  PERSPECTIVE_LABELS,
  physicianOf,
  pointsSaid,
  specialtyOf,
} from '../../shared/opinions/opinion.ts';
import { orderRemark } from '../../shared/opinions/order.ts';
import { showDate } from '../../shared/wording/dates.ts';
import { client, orpc } from '../client/client.ts';
import { EmptyPlace } from '../components/EmptyPlace.tsx';
import { mayLeave } from '../components/leaving.ts';
import place from '../components/Place.module.css';
import { PlaceHeader } from '../components/PlaceHeader.tsx';
import { OpinionTabs } from '../components/PlaceTabs.tsx';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { RowList } from '../components/RowList.tsx';
import { Split } from '../components/Split.tsx';
import { useListPlace } from '../components/useListPlace.ts';
import { useProviders } from '../physicians/providers.ts';
import { OpinionDetails } from './OpinionDetails.tsx';
import classes from './Opinions.module.css';
import { ReportBeside } from './ReportBeside.tsx';
import { useNamedRecords, useOpinions } from './useOpinions.ts';

/** An opinion in the list: who, when, which, from where they see it, and how much of it is written. */
function row(opinion: Opinion, index: number, providers: readonly Provider[]) {
  const { date, form, perspective } = opinion;
  const physician = physicianOf(opinion, providers);
  const specialty = specialtyOf(opinion, providers);
  const from = perspective === 'unsaid' ? '' : PERSPECTIVE_LABELS[perspective].toLowerCase();
  const seen = [specialty, specialty.toLowerCase().includes(from) ? '' : from];
  const written = isEmpty(opinion) ? 'nothing written yet' : `${pointsSaid(opinion)} of ${CLAIM_KEYS.length} points written`;
  const lines = [
    ordinal(index),
    seen.filter(Boolean).join(', '),
    `${form === 'report' ? 'From a report' : 'From a talk'}, ${written}`,
  ];
  return {
    id: opinion.id,
    title: physician === NOBODY_NAMED ? 'Physician not named yet' : physician,
    aside: date ? showDate(date) : 'No date',
    detail: (
      <span className={classes.lines}>
        {lines.filter(Boolean).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    ),
  };
}

/** What each physician concluded, in the order in which it was given, with the fields beside the list, or the report beside the fields. */
export function OpinionsPlace() {
  const { caseId } = useParams({ from: '/cases/$caseId/opinions' });
  const { open, read, page = 1 } = useSearch({ from: '/cases/$caseId/opinions' });
  const navigate = useNavigate();
  const { opinions, now, loading, error, create, move, remove } = useOpinions(caseId);
  const of = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } })).data;
  const { providers } = useProviders(caseId);
  const records = useNamedRecords(caseId);
  const [said, setSaid] = useState('');
  const current = opinions.find(({ id }) => id === open) ?? null;
  const reading = current && read ? records.byId.get(read) : undefined;

  const go = (search: { open?: string; read?: string; page?: number }) =>
    void navigate({ to: '/cases/$caseId/opinions', params: { caseId }, search, replace: true });
  const show = (id: string | null) => go(id === null ? {} : { open: id });
  const { whole, choose, focusWhenDrawn, offerRow } = useListPlace(show);
  const openPage = ({ recordId, page: wanted }: RecordPage) =>
    void mayLeave().then((leave) => leave && current && go({ open: current.id, read: recordId, page: wanted }));

  const told = of ? firstAsTold({ case: of, providers, opinions }) : null;

  async function begin(draft: Partial<OpinionDraft>, first = false) {
    const made = await create.mutateAsync({ caseId, draft: OpinionDraft.parse(draft) }).catch(() => null);
    if (made === null) return;
    if (first && opinions.length > 0) move.mutate({ id: made.id, after: null });
    show(made.id);
    focusWhenDrawn(() => whole.current?.querySelector<HTMLElement>('section [data-begin], section textarea'));
  }

  function beginFrom(form: Opinion['form']) {
    const next = of ? nextPhysician({ case: of, providers, opinions }) : null;
    void begin({ form, providerId: next?.id ?? null });
  }

  function moveBy(id: string, step: -1 | 1) {
    const list = now();
    const at = list.findIndex((opinion) => opinion.id === id);
    const to = at + step;
    if (to < 0 || to >= list.length) {
      setSaid(step < 0 ? 'This is the first opinion.' : 'This is the last opinion.');
      return;
    }
    const after = step > 0 ? list[to]?.id : list[at - 2]?.id;
    move.mutate({ id, after: after ?? null });
    setSaid(`Now the ${ordinal(to).toLowerCase()} of ${list.length}.`);
    choose(id);
  }

  function removeOne(id: string) {
    const opinion = opinions.find((each) => each.id === id);
    if (!opinion) return;
    offerRow(id, {
      rows: opinions,
      removing: remove.mutateAsync({ id }),
      words: `Opinion of ${physicianOf(opinion, providers)} removed.`,
      restore: () => client.opinions.restore({ id }),
    });
  }

  if (current && reading) {
    return (
      <ReportBeside
        opinion={current}
        index={opinions.indexOf(current)}
        record={reading}
        page={page}
        onOpenPage={openPage}
        onLeave={() => choose(current.id)}
      />
    );
  }

  const remark = orderRemark(opinions, providers);
  const empty = !loading && !error && opinions.length === 0;
  const takeOver = told && (
    <Button onClick={() => void begin(told, true)} loading={create.isPending}>
      Begin with what the case says
    </Button>
  );
  return (
    <div ref={whole} className={place.whole}>
      <PlaceHeader
        title="Opinions"
        sentence="What each physician concluded, in your words or from their report."
        actions={
          !empty && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button loading={create.isPending}>Add an opinion</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => beginFrom('report')}>From a written report</Menu.Item>
                <Menu.Item onClick={() => beginFrom('talk')}>From a talk</Menu.Item>
                {told && <Menu.Item onClick={() => void begin(told, true)}>The first one, as the case tells it</Menu.Item>}
              </Menu.Dropdown>
            </Menu>
          )
        }
      />
      <OpinionTabs />
      <ProblemNote error={error} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {empty && (
        <EmptyPlace
          title="No opinions yet"
          action={
            <>
              {takeOver}
              <Button variant={told ? 'default' : 'filled'} onClick={() => beginFrom('report')}>
                From a written report
              </Button>
              <Button variant="default" onClick={() => beginFrom('talk')}>
                From a talk
              </Button>
            </>
          }
        >
          <p>
            Write down what each physician concluded: what it is, what to do, and why. Enter them in any order. With two of them
            you can lay them side by side, and see where they agree, where they differ, and what to ask.
            {told?.physician && ` What ${told.physician} told you stands in the case already: begin with that.`}
          </p>
        </EmptyPlace>
      )}
      {opinions.length > 0 && (
        <Split
          wide
          open={current !== null}
          label="Opinion"
          onBack={() => show(null)}
          list={
            <>
              <RowList
                label="Opinions, in the order in which they were given"
                rows={opinions.map((opinion, index) => row(opinion, index, providers))}
                current={current?.id ?? null}
                onChoose={show}
                onRemove={removeOne}
                onMove={moveBy}
              />
              {remark !== '' && <p className={classes.keys}>{remark}</p>}
              {opinions.length > 1 && <p className={classes.keys}>In the order in which they were given. Alt+↑ ↓ moves one.</p>}
            </>
          }
          details={
            current ? (
              <OpinionDetails
                key={current.id}
                opinion={current}
                opinions={opinions}
                onOpenPage={openPage}
                onMove={(step) => moveBy(current.id, step)}
                onRemove={() => removeOne(current.id)}
              />
            ) : (
              <p className={place.hint}>Choose an opinion in the list to read it or go on writing.</p>
            )
          }
        />
      )}
    </div>
  );
}
