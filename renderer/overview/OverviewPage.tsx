import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { activityLabel, mergeActivities } from '../../shared/overview/activity-labels.ts';
import { ChecklistCard, ITEM_ID_PREFIX, SHOW_ALL_ID } from '../checklist/ChecklistCard.tsx';
import { ChecklistSide, isSideOpen } from '../checklist/ChecklistSide.tsx';
import { orpc } from '../client/client.ts';
import { DUE_ID, DueCard } from '../due/DueCard.tsx';
import { today } from '../format/calendar.ts';
import { FailedPage } from '../pages/FailedPage.tsx';
import { PageHeader } from '../pages/PageHeader.tsx';
import { pagePath } from '../pages/pages.ts';
import { Card } from '../ui/Card.tsx';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { BlockersCard } from './BlockersCard.tsx';
import { JourneyLine } from './JourneyLine.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import classes from './OverviewPage.module.css';

/** The status of a case: the days left, the next step, what is missing, the journey so far. */
export function OverviewPage() {
  const { caseId } = useParams({ from: pagePath('overview') });
  const day = today();
  const caseQuery = useQuery(orpc.cases.get.queryOptions({ input: { id: caseId } }));
  const overview = useQuery(orpc.cases.overview.queryOptions({ input: { id: caseId, today: day } }));
  const checklist = useQuery(orpc.checklist.get.queryOptions({ input: { caseId } }));
  // The check of the packet links to one item, which opens.
  const linkedItem = useLocation({
    select: ({ hash }) => (hash.startsWith(ITEM_ID_PREFIX) ? hash.slice(ITEM_ID_PREFIX.length) : null),
  });
  const [openKey, setOpenKey] = useState(linkedItem);
  const [isChecklistExpanded, setIsChecklistExpanded] = useState(linkedItem !== null);

  const error = caseQuery.error ?? overview.error ?? checklist.error;
  if (error) return <FailedPage error={error} />;
  if (!caseQuery.data || !overview.data || !checklist.data) return null;

  const { daysLeft, heading, line, phase, recentActivity, blockers, plan, journey } = overview.data;

  function closeSide() {
    const row = document.getElementById(ITEM_ID_PREFIX + openKey);
    setOpenKey(null);
    // An item in hand may have left the short list.
    (row ?? document.getElementById(SHOW_ALL_ID))?.focus();
  }

  /** Shows the part of this page that the next step is about. */
  function showStep() {
    const shows = overview.data?.nextStep.shows ?? checklist.data?.items[0]?.key;
    if (shows === 'due') document.getElementById(DUE_ID)?.focus();
    else if (shows === 'question') document.querySelector<HTMLElement>('[data-asks]')?.focus();
    else if (shows) {
      setIsChecklistExpanded(true);
      setOpenKey(shows);
    }
  }

  const recentActivityCard = (
    <Card title="Lately">
      <ul className={classes.activity}>
        {mergeActivities(recentActivity).map((activity) => (
          <li key={activity.id}>{activityLabel(activity, day)}</li>
        ))}
      </ul>
    </Card>
  );

  return (
    <div className={classes.overview}>
      <PageHeader
        title={heading}
        sentence={line}
        actions={
          <ButtonLink variant="default" to={pagePath('editCase')} params={{ caseId }}>
            Edit the case
          </ButtonLink>
        }
      />
      <NextStepCard caseId={caseId} step={overview.data.nextStep} isClosed={phase === 'rest'} onShow={showStep} />
      {plan && (
        <p className={classes.plan}>
          {plan}{' '}
          <TextLink to={pagePath('schedule')} params={{ caseId }}>
            See the plan
          </TextLink>
        </p>
      )}
      <JourneyLine caseId={caseId} journey={journey} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <BlockersCard caseId={caseId} blockers={blockers} />
          {phase !== 'prepare' && recentActivityCard}
          {(phase !== 'rest' || linkedItem !== null) && (
            <ChecklistCard
              caseId={caseId}
              checklist={checklist.data}
              daysLeft={daysLeft}
              isExpanded={isChecklistExpanded}
              onExpand={setIsChecklistExpanded}
              openKey={openKey}
              onOpen={setOpenKey}
            />
          )}
          {phase === 'prepare' && recentActivityCard}
        </div>
        <div className={classes.side}>
          {isSideOpen(checklist.data, openKey) ? (
            <ChecklistSide caseId={caseId} checklist={checklist.data} openKey={openKey} onOpen={setOpenKey} onClose={closeSide} />
          ) : (
            <DueCard caseId={caseId} />
          )}
        </div>
      </div>
    </div>
  );
}
