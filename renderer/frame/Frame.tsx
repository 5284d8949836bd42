import { Button, Drawer } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useVault } from '../client/vault.ts';
import { ProblemNote } from '../components/ProblemNote.tsx';
import { undoLatest } from '../components/toasts.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { CaseSwitcher, caseSwitcher } from './CaseSwitcher.tsx';
import { FindAnything, findAnything } from './FindAnything.tsx';
import classes from './Frame.module.css';
import { JobBar } from './JobBar.tsx';
import { Rail } from './Rail.tsx';
import { SampleNote } from './SampleNote.tsx';
import { ShortcutList } from './ShortcutList.tsx';

/** Below this the rail is a drawer behind a button; in em, so that it also gives way to large text. */
const NARROW = '(max-width: 54em)';

/** The window: Welcome until a vault is open, then the rail, the place and the quiet bar. */
export function Frame() {
  const vault = useVault();
  if (vault.error) {
    return (
      <main className={classes.alone}>
        <ProblemNote error={vault.error} />
      </main>
    );
  }
  if (!vault.data) return null;
  if (vault.data.state !== 'open') return <Welcome status={vault.data} />;
  return <OpenFrame sample={vault.data.which === 'sample'} />;
}

function OpenFrame({ sample }: { sample: boolean }) {
  const narrow = useMediaQuery(NARROW, window.matchMedia(NARROW).matches);
  const [railOpen, rail] = useDisclosure(false);
  const [shortcutsOpen, shortcuts] = useDisclosure(false);
  const main = useRef<HTMLElement>(null);
  const place = useMatches({ select: (matches) => matches.findLast((match) => match.staticData.place)?.staticData.place });
  const path = useLocation({ select: ({ pathname }) => pathname.split('/').slice(0, 4).join('/') });
  const firstPath = useRef(path);

  useEffect(() => {
    document.title = place ? `${place} – Second Look` : 'Second Look';
  }, [place]);

  // A new place is read from its beginning; one record after another in the same place keeps the focus.
  useEffect(() => {
    if (firstPath.current === path) return;
    firstPath.current = path;
    rail.close();
    main.current?.scrollTo({ top: 0 });
    main.current?.focus({ preventScroll: true });
  }, [path, rail.close]);

  useHotkeys([
    ['mod+K', findAnything.open],
    ['mod+O', caseSwitcher.open],
    ['mod+Z', undoLatest],
    ['shift+?', shortcuts.open],
    ['?', shortcuts.open],
  ]);
  useHotkeys(
    [
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
        <header className={classes.top}>
          <Button variant="subtle" leftSection={<IconMenu2 size={20} aria-hidden />} onClick={rail.open} aria-expanded={railOpen}>
            Menu
          </Button>
          <Drawer
            opened={railOpen}
            onClose={rail.close}
            size="18rem"
            padding={0}
            title="Second Look"
            classNames={{ header: classes.drawerHead }}
          >
            <Rail onShortcuts={shortcuts.open} />
          </Drawer>
        </header>
      ) : (
        <div className={classes.rail}>
          <Rail onShortcuts={shortcuts.open} />
        </div>
      )}
      <main id="place" ref={main} tabIndex={-1} className={classes.place}>
        {sample && <SampleNote />}
        <Outlet />
      </main>
      <JobBar />
      <FindAnything onShortcuts={shortcuts.open} />
      <CaseSwitcher />
      <ShortcutList opened={shortcutsOpen} onClose={shortcuts.close} />
    </div>
  );
}
