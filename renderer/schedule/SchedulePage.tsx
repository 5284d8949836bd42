import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Case } from '../../shared/domain/case.ts';
import type { Checklist } from '../../shared/domain/checklist.ts';
import { dayOfMoment } from '../../shared/domain/partial-date.ts';
import type { Schedule, ScheduledItem } from '../../shared/domain/schedule.ts';
import { formatDate } from '../../shared/format/format-date.ts';
import { keyDays } from '../../shared/schedule/schedule-labels.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import { PageHeader } from '../pages/PageHeader.tsx';
import { PageTabs } from '../pages/PageTabs.tsx';
import { PrintButton } from '../pages/PrintButton.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { TextLink } from '../ui/links.tsx';
import { ProblemNote } from '../ui/ProblemNote.tsx';
import { StateShape } from '../ui/StateShape.tsx';
import { chartAxis } from './chart-axis.ts';
import strokes from './KeyDays.module.css';
import classes from './Schedule.module.css';
import { ScheduleChart } from './ScheduleChart.tsx';
import { ScheduledItemDetails } from './ScheduledItemDetails.tsx';
import { ScheduleFacts } from './ScheduleFacts.tsx';

/** The backward schedule of a case: its summary, the open items on the calendar, and its inputs. */
export function SchedulePage() {
  const { caseId } = useParams({ from: pagePath('schedule') });
  const day = today();
  const caseQuery = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const schedule = useQuery(orpc.schedule.get.queryOptions({ input: { caseId, today: day } }));
  const checklist = useQuery(orpc.checklist.get.queryOptions({ input: { caseId } }));
  const facts = caseQuery.data && <ScheduleFacts key={caseId} openCase={caseQuery.data} />;
  const plan = schedule.data;
  return (
    <>
      <PageHeader
        title="Plan"
        sentence="By when each record must be asked for, counted back from the day until which it is safe to wait, or from the appointment. Waits are typical."
        actions={<PrintButton kind="schedule" />}
      />
      <PageTabs first="requests" />
      <ProblemNote error={caseQuery.error ?? schedule.error ?? checklist.error} />
      {plan && caseQuery.data && checklist.data && (
        <div className={classes.page}>
          <ScheduleSummary schedule={plan} openCase={caseQuery.data} />
          {plan.goal === null && facts}
          <OpenItems caseId={caseId} schedule={plan} openCase={caseQuery.data} checklist={checklist.data} />
          <ItemsInHand items={plan.items} />
          {plan.goal !== null && facts}
        </div>
      )}
    </>
  );
}

const scheduleDays = (openCase: Case) => ({
  today: today(),
  safeUntil: openCase.safeUntil,
  appointment: dayOfMoment(openCase.appointment),
});

function ScheduleSummary({ schedule, openCase }: { schedule: Schedule; openCase: Case }) {
  const days = keyDays(schedule, scheduleDays(openCase));
  return (
    <section className={classes.summary} aria-label="How it stands">
      <p className={classes.text}>{schedule.words}</p>
      {schedule.advice.length > 0 && (
        <ul className={classes.advice}>
          {schedule.advice.map((advice) => (
            <li key={advice}>{advice}</li>
          ))}
        </ul>
      )}
      {days.length > 0 && (
        <dl className={classes.days}>
          {days.map(({ name, on, line }) => (
            <div key={name}>
              <svg className={classes.swatch} aria-hidden="true" focusable="false">
                <line className={strokes.line} data-line={line} x1="4" x2="4" y1="0" y2="100%" />
              </svg>
              <dt>{name}</dt>
              <dd>{formatDate(on)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function OpenItems({
  caseId,
  schedule,
  openCase,
  checklist,
}: {
  caseId: string;
  schedule: Schedule;
  openCase: Case;
  checklist: Checklist;
}) {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const day = today();
  const items = schedule.items.filter(({ state }) => state !== 'in-hand');
  const lines = keyDays(schedule, scheduleDays(openCase));
  const itemAction = useItemAction(caseId);
  if (items.length === 0) return null;
  const details = (planned: ScheduledItem) => {
    const item = checklist.items.find(({ key }) => key === planned.key);
    return item && <ScheduledItemDetails caseId={caseId} item={item} planned={planned} />;
  };
  return (
    <Card title="Still to come">
      <ScheduleChart
        schedule={schedule}
        items={items}
        axis={chartAxis(
          schedule,
          day,
          lines.map(({ on }) => on),
        )}
        keyDays={lines.length > 0 ? lines : [{ on: day, line: 'today' }]}
        today={day}
        openKey={openKey}
        onOpen={setOpenKey}
        details={details}
        action={itemAction}
      />
    </Card>
  );
}

/** Returns the link of an item: its request, a button that creates one, or the page to write it on. */
function useItemAction(caseId: string): (item: ScheduledItem) => ReactNode {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const proposed = useQuery(orpc.requests.proposed.queryOptions({ input: { caseId } })).data ?? [];
  const create = useMutation(
    orpc.requests.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: orpc.requests.key() });
        await navigate({ to: pagePath('requests'), params: { caseId }, search: { open: id } });
      },
    }),
  );
  return ({ key, name, holder, requestId }) => {
    const params = { caseId };
    if (requestId !== null)
      return (
        <TextLink to={pagePath('requests')} params={params} search={{ open: requestId }} aria-label={`Request: ${name}`}>
          Request
        </TextLink>
      );
    if (holder === 'patient')
      return (
        <TextLink to={pagePath('notes')} params={params} aria-label={`Write it: ${name}`}>
          Write it
        </TextLink>
      );
    if (holder === 'insurer')
      return (
        <TextLink to={pagePath('insurance')} params={params} aria-label={`Insurance: ${name}`}>
          Insurance
        </TextLink>
      );
    const proposal = proposed.find(({ keys }) => keys.includes(key));
    return (
      proposal && (
        <Button
          variant="subtle"
          size="compact-md"
          disabled={create.isPending}
          aria-label={`Ask for it: ${name}`}
          onClick={() => create.mutate({ caseId, draft: proposal.draft })}
        >
          Ask for it
        </Button>
      )
    );
  };
}

function ItemsInHand({ items }: { items: readonly ScheduledItem[] }) {
  const inHand = items.filter(({ state }) => state === 'in-hand');
  if (inHand.length === 0) return null;
  return (
    <details className={classes.inHand}>
      <summary>In hand: {inHand.length}</summary>
      <ul>
        {inHand.map(({ key, name, note }) => (
          <li key={key}>
            <StateShape shape="done" />
            <span>
              {name}
              {note && <span className={classes.muted}> · {note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
