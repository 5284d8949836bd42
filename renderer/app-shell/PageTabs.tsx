import { useQuery } from '@tanstack/react-query';
import { createLink, useMatchRoute, useParams } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import { orpc } from '../client/client.ts';
import classes from './PageTabs.module.css';

/** A place that shares an entry of the rail with others. */
const Tab = createLink((anchor: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) => (
  <li>
    <a {...anchor} className={classes.tab} />
  </li>
));

/** Whichever search a place was opened with, it is the same place. */
const EXACT = { exact: true, includeSearch: false };

function PlaceTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label}>
      <ul className={classes.tabs}>{children}</ul>
    </nav>
  );
}

/** Requests, and what belongs to asking for records. */
export function RequestTabs() {
  const params = useParams({ from: '/cases/$caseId' });
  return (
    <PlaceTabs label="Requests">
      <Tab to="/cases/$caseId/requests" params={params} activeOptions={EXACT}>
        Requests
      </Tab>
      <Tab to="/cases/$caseId/schedule" params={params} activeOptions={EXACT}>
        Plan
      </Tab>
      <Tab to="/cases/$caseId/letters" params={params} activeOptions={EXACT}>
        Letters
      </Tab>
      <Tab to="/cases/$caseId/custody" params={params} activeOptions={EXACT}>
        Slides and discs
      </Tab>
    </PlaceTabs>
  );
}

/** Physicians, the candidates side by side, and the appointment with the one who was chosen. */
export function PhysicianTabs() {
  const params = useParams({ from: '/cases/$caseId' });
  return (
    <PlaceTabs label="Physicians">
      <Tab to="/cases/$caseId/physicians" params={params} activeOptions={EXACT}>
        People and places
      </Tab>
      <Tab to="/cases/$caseId/comparison" params={params} activeOptions={EXACT}>
        Compare candidates
      </Tab>
      <Tab to="/cases/$caseId/appointment" params={params} activeOptions={EXACT}>
        Appointment
      </Tab>
    </PlaceTabs>
  );
}

/** Questions and notes. */
export function QuestionTabs() {
  const params = useParams({ from: '/cases/$caseId' });
  return (
    <PlaceTabs label="Questions and notes">
      <Tab to="/cases/$caseId/questions" params={params} activeOptions={EXACT}>
        Questions
      </Tab>
      <Tab to="/cases/$caseId/notes" params={params} activeOptions={EXACT}>
        Notes
      </Tab>
    </PlaceTabs>
  );
}

/** The packet, and who has what of those that were handed over. */
export function PacketTabs() {
  const params = useParams({ from: '/cases/$caseId' });
  return (
    <PlaceTabs label="Packet">
      <Tab to="/cases/$caseId/packet" params={params} activeOptions={EXACT}>
        Packet
      </Tab>
      <Tab to="/cases/$caseId/ledger" params={params} activeOptions={EXACT}>
        Who has what
      </Tab>
    </PlaceTabs>
  );
}

/** The opinions, side by side, and how it goes on from them. */
export function OpinionTabs() {
  const params = useParams({ from: '/cases/$caseId' });
  return (
    <PlaceTabs label="Opinions">
      <Tab to="/cases/$caseId/opinions" params={params} activeOptions={EXACT}>
        Opinions
      </Tab>
      <Tab to="/cases/$caseId/side-by-side" params={params} activeOptions={EXACT}>
        Side by side
      </Tab>
      <Tab to="/cases/$caseId/way-on" params={params} activeOptions={EXACT}>
        The way on
      </Tab>
    </PlaceTabs>
  );
}

/** All cases, what is due over all of them, and where there are any, those that were laid by. */
export function CaseTabs() {
  const archived = useQuery({
    ...orpc.cases.list.queryOptions(),
    select: (rows) => rows.filter((row) => row.archived !== null).length,
  }).data;
  const isThere = Boolean(useMatchRoute()({ to: '/cases/archived' }));
  return (
    <PlaceTabs label="Cases">
      <Tab to="/cases" activeOptions={EXACT}>
        Cases
      </Tab>
      <Tab to="/due" activeOptions={EXACT}>
        Due
      </Tab>
      {(archived || isThere) && (
        <Tab to="/cases/archived" activeOptions={EXACT}>
          Archived{archived ? ` (${archived})` : ''}
        </Tab>
      )}
    </PlaceTabs>
  );
}
