import { VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, Fragment, type Ref } from 'react';
import type { SubjectState } from '../../shared/domain/overview.ts';
import { orpc } from '../client/client.ts';
import { today } from '../format/calendar.ts';
import {
  isCasePage,
  isVaultPage,
  PAGE_KEYS,
  type PageKey,
  pagePath,
  pages,
  type SidebarPart,
  sidebarPageOf,
} from '../pages/pages.ts';
import { useOpenPage } from '../pages/useOpenPage.ts';
import { CaseName } from './CaseName.tsx';
import classes from './Sidebar.module.css';
import { useLock } from './useLock.ts';

/** The open case, its pages with a short state each, and the pages of the vault. */
export function Sidebar({ caseId, onHelp }: { caseId: string | null; onHelp: () => void }) {
  const cases = useQuery(orpc.cases.list.queryOptions());
  const openCase = cases.data?.find(({ id }) => id === caseId);
  const count = cases.data?.filter(({ archived }) => archived === null).length;
  const openPage = useOpenPage();
  const states: Partial<Record<PageKey, SubjectState>> = {
    cases: { word: count ? String(count) : '', unit: count === 1 ? 'case' : 'cases', tone: 'plain' },
  };
  return (
    <nav className={classes.sidebar} aria-label="Places">
      <CaseName openCase={openCase} />
      {openCase && <CaseEntries caseId={openCase.id} />}
      <ul className={classes.footer}>
        {entriesOf('vault')
          .filter(isVaultPage)
          .map((key) => (
            <Entry
              key={key}
              to={pagePath(key)}
              activeOptions={{ exact: isExact(key) }}
              isCurrent={coversOpenPage(key, openPage)}
              {...states[key]}
            >
              {pages[key].sidebar?.label}
            </Entry>
          ))}
        <LockItem />
        <li>
          <button type="button" className={classes.helpButton} onClick={onHelp}>
            Help <kbd>?</kbd>
          </button>
        </li>
      </ul>
    </nav>
  );
}

/** The headings of the parts of the journey. */
const PARTS = [
  { part: 'decide', name: 'Decide' },
  { part: 'prepare', name: 'Prepare' },
  { part: 'understand', name: 'Understand' },
] as const;

const entriesOf = (part: SidebarPart) => PAGE_KEYS.filter((key) => pages[key].sidebar?.part === part);

/** Whether paths of other entries begin with the path of this one. Then only the exact path marks the entry. */
function isExact(key: PageKey): boolean {
  const childPrefix = `${pages[key].path}/`;
  return PAGE_KEYS.some((other) => pages[other].sidebar && pages[other].path.startsWith(childPrefix));
}

/** The states of the pages of a case; empty while loading. */
function usePageStates(caseId: string): Partial<Record<PageKey, SubjectState>> {
  const overview = useQuery(orpc.cases.overview.queryOptions({ input: { id: caseId, today: today() } }));
  return overview.data?.subjects ?? {};
}

function CaseEntries({ caseId }: { caseId: string }) {
  const states = usePageStates(caseId);
  const openPage = useOpenPage();
  const entries = (part: SidebarPart) =>
    entriesOf(part)
      .filter(isCasePage)
      .map((key) => (
        <Entry
          key={key}
          to={pagePath(key)}
          params={{ caseId }}
          activeOptions={{ exact: isExact(key) }}
          isCurrent={coversOpenPage(key, openPage)}
          {...states[key]}
        >
          {pages[key].sidebar?.label}
        </Entry>
      ));
  return (
    <>
      <ul>{entries('case')}</ul>
      {PARTS.map(({ part, name }) => (
        <Fragment key={part}>
          <h2 className={classes.part} id={`sidebar-${part}`}>
            {name}
          </h2>
          <ul aria-labelledby={`sidebar-${part}`}>{entries(part)}</ul>
        </Fragment>
      ))}
    </>
  );
}

/** Whether an entry stands for the open page, which has no entry of its own. */
function coversOpenPage(entry: PageKey, openPage: PageKey | undefined): boolean {
  return openPage !== undefined && openPage !== entry && sidebarPageOf(openPage) === entry;
}

/** A page in the sidebar; the router marks the open one. */
const Entry = createLink(
  ({
    word = '',
    unit = '',
    tone,
    isCurrent,
    children,
    ...anchor
  }: {
    /** One or two words or a number at the right. */
    word?: string;
    /** What a number counts, for a screen reader. */
    unit?: string;
    tone?: SubjectState['tone'];
    /** Stands for the open page, which has no entry of its own. */
    isCurrent?: boolean;
    ref?: Ref<HTMLAnchorElement>;
  } & AnchorHTMLAttributes<HTMLAnchorElement>) => (
    <li>
      <a {...anchor} className={classes.item} {...(isCurrent ? { 'data-here': true, 'aria-current': true } : {})}>
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
  const { lock, label, isPending } = useLock();
  return (
    <li>
      <button type="button" className={classes.item} onClick={lock} disabled={isPending}>
        {label}
      </button>
    </li>
  );
}
