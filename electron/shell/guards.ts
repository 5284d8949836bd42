import type { App, Session, WebContents } from 'electron';
import { guardPermissions } from './permissions.ts';
import { ORIGIN, originOf } from './scheme.ts';

/** Command-line switches of Chromium, set before it is ready: nothing cached on disk (SECURITY: 16), no name resolved (SECURITY: 14). */
export const SWITCHES: [name: string, value?: string][] = [
  ['disable-http-cache'],
  ['disable-background-networking'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** What a session may load: our own origin, and in development the inspector. */
export function guardSession(session: Session, { packaged }: { packaged: boolean }): void {
  guardPermissions(session);
  session.setSpellCheckerEnabled(false); // Its dictionaries would be downloaded. SECURITY: 14
  // SECURITY: 3, 14 — everything else is cancelled before it is sent.
  session.webRequest.onBeforeRequest((details, answer) => {
    const inspector = !packaged && URL.parse(details.url)?.protocol === 'devtools:';
    answer({ cancel: !(inspector || details.url.startsWith('data:') || originOf(details.url) === ORIGIN) });
  });
}

/** Guards every page of the program; addresses that would have opened a window go to `openOutside`. */
export function guardPages(app: App, openOutside: (address: string) => void): void {
  app.on('web-contents-created', (_event, page: WebContents) => {
    // SECURITY: 4 — by the parsed origin.
    page.on('will-navigate', (event) => stay(event));
    page.on('will-redirect', (event) => stay(event));
    page.on('will-frame-navigate', (event) => stay(event));
    // SECURITY: 5
    page.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
    // SECURITY: 7
    page.on('will-attach-webview', (event) => event.preventDefault());
  });
}

function stay(event: { url: string; preventDefault(): void }): void {
  if (originOf(event.url) !== ORIGIN) event.preventDefault();
}
