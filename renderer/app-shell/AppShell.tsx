import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ArchivedNotice } from '../cases/ArchivedNotice.tsx';
import { orpc } from '../client/client.ts';
import { useVault } from '../client/vault.ts';
import { DueNotice } from '../due/DueNotice.tsx';
import { isTextField } from '../focus/is-text-field.ts';
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
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { MissingFiles } from './MissingFiles.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useSampleArrival } from './useSampleArrival.ts';

/** Below this the rail is a drawer behind a button; in em, so that it also gives way to large text. */
const NARROW = '(max-width: 54em)';

/** The window: Welcome until a vault is open, then the rail, the place and the quiet bar. */
export function AppShell() {
  const vault = useVault();
  const making = useSampleArrival();
  if (vault.error) {
    return (
      <main className={classes.alone}>
        <FailedPage error={vault.error} />
      </main>
    );
  }
  if (!vault.data) return null;
  if (vault.data.state !== 'open') return <WelcomePage status={vault.data} />;
  if (making) return <MakingSample job={making} />;
  return <OpenFrame sample={vault.data.which === 'sample'} gone={vault.data.missingFiles} />;
}

function OpenFrame({ sample, gone }: { sample: boolean; gone: number }) {
  const narrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches);
  const [railOpen, rail] = useDisclosure(false);
  const [helpOpen, help] = useDisclosure(false);
  // Read before a place is drawn, so that its hint is there from the first and nothing moves.
  const hints = useQuery(orpc.hints.seen.queryOptions());
  const main = useRef<HTMLElement>(null);
  const caseId = useCaseId();
  const railCase = useLatest(caseId);
  const page = useOpenPage();
  // The place that is drawn: while the next one is still on its way, the link that led there has the focus.
  const path = useRouterState({
    select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname,
  });
  const shownPath = useRef(path);

  useEffect(() => {
    document.title = page ? `${pages[page].title} – Second Look` : 'Second Look';
  }, [page]);

  // A new place is read from its beginning; one record after another in the same place keeps the focus.
  useEffect(() => {
    const before = shownPath.current;
    shownPath.current = path;
    if (isSamePage(before, path)) {
      // Within a place, as from the letters to one of them: what was pressed may have gone down with its list.
      if (before !== path && document.activeElement === document.body) main.current?.focus({ preventScroll: true });
      return;
    }
    rail.close();
    // What the place itself chose keeps the focus, and so does a finder that was opened meanwhile.
    if (document.activeElement?.closest('main *')) return;
    main.current?.scrollTo({ top: 0 });
    if (!document.activeElement?.closest('[role="dialog"]')) main.current?.focus({ preventScroll: true });
  }, [path, rail.close]);

  // `?` and `Ctrl/Cmd+Z` belong to the text while one is typed; the finders are always a key away.
  const beside = (act: () => void) => (event: KeyboardEvent) => {
    if (isTextField(event.target)) return;
    event.preventDefault();
    act();
  };
  useHotkeys(
    [
      ['mod+Z', beside(undoLatest), { preventDefault: false }],
      ['shift+?', beside(help.open), { preventDefault: false }],
      ['?', beside(help.open), { preventDefault: false }],
      ['mod+K', findAnything.open],
      ['mod+O', caseSwitcher.open],
    ],
    [],
  );

  return (
    <div className={classes.frame} data-narrow={narrow || undefined}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      {narrow ? (
        <div className={classes.top}>
          <Button
            variant="subtle"
            leftSection={<IconMenu2 size="1.25rem" aria-hidden />}
            onClick={rail.open}
            aria-expanded={railOpen}
          >
            Menu
          </Button>
          <Drawer
            opened={railOpen}
            onClose={rail.close}
            size="18rem"
            padding={0}
            title="Second Look"
            classNames={{ content: classes.drawer, header: classes.drawerHead, body: classes.drawerBody }}
          >
            <Sidebar caseId={railCase} onHelp={help.open} />
          </Drawer>
        </div>
      ) : (
        <div className={classes.rail}>
          <Sidebar caseId={railCase} onHelp={help.open} />
        </div>
      )}
      <main id="place" ref={main} tabIndex={-1} className={classes.place}>
        <MissingFiles gone={gone} />
        {!sample && <DueNotice />}
        <ArchivedNotice caseId={caseId} />
        <ImportProvider caseId={caseId}>{!hints.isPending && <Outlet />}</ImportProvider>
      </main>
      <StatusBar sample={sample} />
      <FindAnything onHelp={help.open} />
      <CaseSwitcher />
      <LeaveQuestion />
      <Help opened={helpOpen} caseId={railCase} onClose={help.close} />
    </div>
  );
}

/** The case that is open, or was last: in All cases and Settings the rail still leads back to it. */
function useLatest(caseId: string | null): string | null {
  const [latest, setLatest] = useState(caseId);
  if (caseId && caseId !== latest) setLatest(caseId);
  return caseId ?? latest;
}
