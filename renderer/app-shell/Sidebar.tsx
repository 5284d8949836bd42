import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLink, useMatchRoute } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { orpc } from '../client/client.ts';
import { CaseName } from './CaseName.tsx';
import classes from './Sidebar.module.css';
import { useLock } from './useLock.ts';
import { usePageStates } from './usePageStates.ts';

/** The rail: which case, its places with their small states, and what is beyond the case. */
export function Sidebar({ caseId, onHelp }: { caseId: string | null; onHelp: () => void }) {
  const cases = useQuery(orpc.cases.list.queryOptions());
  const open = cases.data?.find(({ id }) => id === caseId);
  const count = cases.data?.filter(({ archived }) => archived === null).length;
  const isAt = useMatchRoute();
  return (
    <nav className={classes.rail} aria-label="Places">
      <CaseName open={open} />
      {open && <CasePlaces caseId={open.id} />}
      <ul className={classes.foot}>
        <Item
          to="/cases"
          activeOptions={{ exact: true }}
          here={Boolean(isAt({ to: '/cases/new' }) || isAt({ to: '/cases/archived' }) || isAt({ to: '/due' }))}
          word={count ? String(count) : ''}
          unit={count === 1 ? 'case' : 'cases'}
        >
          All cases
        </Item>
        <Item to="/settings">Settings</Item>
        <LockItem />
        <li>
          <button type="button" className={classes.quiet} onClick={onHelp}>
            Help <kbd>?</kbd>
          </button>
        </li>
      </ul>
    </nav>
  );
}

function CasePlaces({ caseId }: { caseId: string }) {
  const states = usePageStates(caseId);
  const params = { caseId };
  const isAt = useMatchRoute();
  /** Whether one of the places that share an entry of the rail is open. */
  const at = (...places: readonly OfCase[]) => places.some((to) => Boolean(isAt({ to, fuzzy: true })));
  return (
    <>
      <ul>
        <Item
          to="/cases/$caseId"
          params={params}
          activeOptions={{ exact: true }}
          here={at('/cases/$caseId/edit', '/cases/$caseId/whole')}
        >
          Overview
        </Item>
      </ul>
      <h2 className={classes.part} id="rail-decide">
        Decide
      </h2>
      <ul aria-labelledby="rail-decide">
        <Item to="/cases/$caseId/review" params={params} {...states.review}>
          Review
        </Item>
      </ul>
      <h2 className={classes.part} id="rail-prepare">
        Prepare
      </h2>
      <ul aria-labelledby="rail-prepare">
        <Item to="/cases/$caseId/records" params={params} {...states.records}>
          Records
        </Item>
        <Item
          to="/cases/$caseId/requests"
          params={params}
          here={at('/cases/$caseId/letters', '/cases/$caseId/custody', '/cases/$caseId/schedule')}
          {...states.requests}
        >
          Requests
        </Item>
        <Item
          to="/cases/$caseId/physicians"
          params={params}
          here={at('/cases/$caseId/comparison', '/cases/$caseId/appointment')}
          {...states.physicians}
        >
          Physicians
        </Item>
        <Item to="/cases/$caseId/insurance" params={params} {...states.insurance}>
          Insurance
        </Item>
        <Item to="/cases/$caseId/questions" params={params} here={at('/cases/$caseId/notes')} {...states.questions}>
          Questions & notes
        </Item>
        <Item to="/cases/$caseId/packet" params={params} here={at('/cases/$caseId/ledger')} {...states.packet}>
          Packet
        </Item>
      </ul>
      <h2 className={classes.part} id="rail-understand">
        Understand
      </h2>
      <ul aria-labelledby="rail-understand">
        <Item
          to="/cases/$caseId/opinions"
          params={params}
          here={at('/cases/$caseId/side-by-side', '/cases/$caseId/way-on')}
          {...states.opinions}
        >
          Opinions
        </Item>
        <Item to="/cases/$caseId/decision" params={params} {...states.decision}>
          Decision
        </Item>
      </ul>
    </>
  );
}

type OfCase =
  | '/cases/$caseId/edit'
  | '/cases/$caseId/whole'
  | '/cases/$caseId/letters'
  | '/cases/$caseId/custody'
  | '/cases/$caseId/schedule'
  | '/cases/$caseId/comparison'
  | '/cases/$caseId/appointment'
  | '/cases/$caseId/notes'
  | '/cases/$caseId/ledger'
  | '/cases/$caseId/side-by-side'
  | '/cases/$caseId/way-on';

/** A place in the rail; the one that is open is marked by the router. */
const Item = createLink(
  ({
    word = '',
    unit = '',
    tone,
    here,
    children,
    ...anchor
  }: {
    /** One or two words or a number at the right. */
    word?: string;
    /** What a number counts, for a screen reader. */
    unit?: string;
    tone?: 'attention' | 'done';
    /** What is open belongs to this place and has none of its own in the rail. */
    here?: boolean;
    ref?: Ref<HTMLAnchorElement>;
  } & AnchorHTMLAttributes<HTMLAnchorElement>) => (
    <li>
      <a {...anchor} className={classes.item} {...(here ? { 'data-here': true, 'aria-current': true } : {})}>
        <span>{children}</span>
        {word && (
          <span className={classes.state} data-tone={tone}>
            {word}
            {unit && <VisuallyHidden> {unit}</VisuallyHidden>}
          </span>
        )}
      </a>
    </li>
  ),
);

function LockItem() {
  const { lock, words, isPending } = useLock();
  return (
    <li>
      <button type="button" className={classes.item} onClick={lock} disabled={isPending}>
        {words}
      </button>
    </li>
  );
}
