import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { VaultStatus } from '../../shared/domain/vault.ts';
import { RestoreInstead } from '../backup/RestoreInstead.tsx';
import { ReceivedNotice } from '../bundles/ReceivedNotice.tsx';
import { ArchivedNotice } from '../cases/ArchivedNotice.tsx';
import { orpc } from '../client/client.ts';
import { useVault } from '../client/useVault.ts';
import { DueNotice } from '../due/DueNotice.tsx';
import { isTextField } from '../focus/focus.ts';
import { Help } from '../help/Help.tsx';
import { ImportProvider } from '../import/ImportProvider.tsx';
import { FailedPage } from '../pages/FailedPage.tsx';
import { isSamePage } from '../pages/page-of-path.ts';
import { pages } from '../pages/pages.ts';
import { useCaseId } from '../pages/useCaseId.ts';
import { useOpenPage } from '../pages/useOpenPage.ts';
import { undoLatest } from '../ui/toasts.tsx';
import { MakingSample } from '../welcome/MakingSample.tsx';
import { WelcomePage } from '../welcome/WelcomePage.tsx';
import classes from './AppShell.module.css';
import { CaseSwitcher, caseSwitcher } from './CaseSwitcher.tsx';
import { FindAnything, findAnything } from './FindAnything.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useCleanPage } from './useCleanPage.ts';
import { useSampleArrival } from './useSampleArrival.ts';
import { VaultNotices } from './VaultNotices.tsx';

/** Below this width the sidebar is a drawer behind a button. The unit is em, so that large text has the same effect. */
const NARROW_WINDOW = '(max-width: 54em)';

/** The window: the welcome page until a vault is open, then the sidebar, the page and the status bar. */
export function AppShell() {
  const vault = useVault();
  const sampleJob = useSampleArrival();
  const isLeaving = useCleanPage(vault.data);
  if (vault.error) {
    return (
      <main className={classes.standalone}>
        <FailedPage error={vault.error} />
        <RestoreInstead />
      </main>
    );
  }
  if (!vault.data || isLeaving) return null;
  if (vault.data.state !== 'open') return <WelcomePage status={vault.data} />;
  if (sampleJob) return <MakingSample job={sampleJob} />;
  return <OpenShell status={vault.data} />;
}

function OpenShell({ status }: { status: VaultStatus }) {
  const isSample = status.which === 'sample';
  const isNarrow = useMediaQuery(NARROW_WINDOW, window.matchMedia(NARROW_WINDOW).matches);
  const [isSidebarOpen, sidebar] = useDisclosure(false);
  const [helpOpen, help] = useDisclosure(false);
  // The hints load before the page is drawn, so that a hint never pushes the page down.
  const hints = useQuery(orpc.hints.seen.queryOptions());
  const main = useRef<HTMLElement>(null);
  const caseId = useCaseId();
  const sidebarCase = useLatestCaseId(caseId);
  const page = useOpenPage();
  // The path of the drawn page. While the next page loads, the pressed link keeps the focus.
  const path = useRouterState({
    select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname,
  });
  const shownPath = useRef(path);

  useEffect(() => {
    document.title = page ? `${pages[page].title} – Second Look` : 'Second Look';
  }, [page]);

  // A new page scrolls to its top and takes the focus; another record on the same page keeps the focus.
  useEffect(() => {
    const previousPath = shownPath.current;
    shownPath.current = path;
    if (isSamePage(previousPath, path)) {
      // From the letters to one letter, the pressed element may have disappeared with its list.
      if (previousPath !== path && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
      return;
    }
    sidebar.close();
    // An element that the page focused keeps the focus, and so does a finder that opened meanwhile.
    if (document.activeElement?.closest('main *')) return;
    main.current?.scrollTo({ top: 0 });
    if (!document.activeElement?.closest('[role="dialog"]')) main.current?.focus({ preventScroll: true });
  }, [path, sidebar.close]);

  // While a text is typed, `?` and `Ctrl/Cmd+Z` belong to the text; the finders always open.
  const unlessTyping = (action: () => void) => (event: KeyboardEvent) => {
    if (isTextField(event.target)) return;
    event.preventDefault();
    action();
  };
  useHotkeys(
    [
      ['mod+Z', unlessTyping(undoLatest), { preventDefault: false }],
      ['shift+?', unlessTyping(help.open), { preventDefault: false }],
      ['?', unlessTyping(help.open), { preventDefault: false }],
      ['mod+K', findAnything.open],
      ['mod+O', caseSwitcher.open],
    ],
    [],
  );

  return (
    <div className={classes.shell} data-narrow={isNarrow || undefined}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      {isNarrow ? (
        <div className={classes.top}>
          <Button
            variant="subtle"
            leftSection={<IconMenu2 size="1.25rem" aria-hidden />}
            onClick={sidebar.open}
            aria-expanded={isSidebarOpen}
          >
            Menu
          </Button>
          <Drawer
            opened={isSidebarOpen}
            onClose={sidebar.close}
            size="18rem"
            padding={0}
            title="Second Look"
            classNames={{ content: classes.drawer, header: classes.drawerHead, body: classes.drawerBody }}
          >
            <Sidebar caseId={sidebarCase} onHelp={help.open} />
          </Drawer>
        </div>
      ) : (
        <div className={classes.sidebar}>
          <Sidebar caseId={sidebarCase} onHelp={help.open} />
        </div>
      )}
      <main id="page" ref={main} tabIndex={-1} className={classes.page}>
        <VaultNotices status={status} />
        {!isSample && <DueNotice />}
        <ArchivedNotice caseId={caseId} />
        <ReceivedNotice caseId={caseId} />
        <ImportProvider caseId={caseId}>{!hints.isPending && <Outlet />}</ImportProvider>
      </main>
      <StatusBar isSample={isSample} />
      <FindAnything onHelp={help.open} />
      <CaseSwitcher />
      <LeaveDialog />
      <Help opened={helpOpen} caseId={sidebarCase} onClose={help.close} />
    </div>
  );
}

/** The open case, or the last open one: in All cases and Settings the sidebar still shows its pages. */
function useLatestCaseId(caseId: string | null): string | null {
  const [latest, setLatest] = useState(caseId);
  if (caseId && caseId !== latest) setLatest(caseId);
  return caseId ?? latest;
}
