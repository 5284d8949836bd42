import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import classes from './PageTabs.module.css';
import { type CasePageKey, isCasePage, isVaultPage, pagePath, pages, tabsOf, type VaultPageKey } from './pages.ts';
import { useCaseId } from './useCaseId.ts';

/** A page that shares its sidebar entry with others. */
const Tab = createLink((anchor: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> }) => (
  <li>
    <a {...anchor} className={classes.tab} />
  </li>
));

/** The search part of an address does not change which page is open. */
const EXACT_MATCH = { exact: true, includeSearch: false };

function TabRow({ first, children }: { first: CasePageKey | VaultPageKey; children: ReactNode }) {
  return (
    <nav aria-label={pages[first].tabsLabel}>
      <ul className={classes.tabs}>{children}</ul>
    </nav>
  );
}

/** The row of tabs of the open case whose first page is `first`. */
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

/** As `PageTabs`, for pages of the whole vault. `isShown` can hide a page; `suffixOf` adds text to a label. */
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
