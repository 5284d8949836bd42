import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import classes from './PageTabs.module.css';
import { type CasePageKey, isCasePage, isVaultPage, pagePath, pages, tabsOf, type VaultPageKey } from './pages.ts';
import { useCaseId } from './useCaseId.ts';

/** A page that shares an entry of the sidebar with others. */
const Tab = createLink((anchor: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) => (
  <li>
    <a {...anchor} className={classes.tab} />
  </li>
));

/** Whichever search a page was opened with, it is the same page. */
const EXACT_MATCH = { exact: true, includeSearch: false };

function TabRow({ first, children }: { first: CasePageKey | VaultPageKey; children: ReactNode }) {
  return (
    <nav aria-label={pages[first].tabsLabel}>
      <ul className={classes.tabs}>{children}</ul>
    </nav>
  );
}

/** The row of tabs of the open case that begins with the page `of`. */
export function PageTabs({ first }: { first: CasePageKey }) {
  const caseId = useCaseId() ?? '';
  return (
    <TabRow first={first}>
      {tabsOf(first)
        .filter(isCasePage)
        .map((key) => (
          <Tab key={key} to={pagePath(key)} params={{ caseId }} activeOptions={EXACT_MATCH}>
            {pages[key].tab?.label}
          </Tab>
        ))}
    </TabRow>
  );
}

/** As `PageTabs`, for a row of tabs of the whole vault. `show` leaves a page out, `after` follows the label of a page. */
export function VaultTabs({
  first,
  isShown = () => true,
  suffixOf = () => '',
}: {
  first: VaultPageKey;
  isShown?: (key: VaultPageKey) => boolean;
  suffixOf?: (key: VaultPageKey) => string;
}) {
  return (
    <TabRow first={first}>
      {tabsOf(first)
        .filter(isVaultPage)
        .filter(isShown)
        .map((key) => (
          <Tab key={key} to={pagePath(key)} activeOptions={EXACT_MATCH}>
            {pages[key].tab?.label}
            {suffixOf(key)}
          </Tab>
        ))}
    </TabRow>
  );
}
