import type { CustomScheme, Session } from 'electron';

/** The one origin of the desktop host. */
export const ORIGIN = 'app://second-look';

/** Exactly what a page needs: no bypass of its policy, no service workers, no code cache. SECURITY: 3 */
export const SCHEMES: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
];

/** The origin of an address, or null where it has none. The parser decides, never a comparison of text. */
export function originOf(address: string): string | null {
  const url = URL.parse(address);
  if (url?.protocol === 'blob:') return originOf(url.pathname);
  return url && (url.protocol === 'app:' ? `app://${url.host}` : url.origin);
}

/** Serves the application on its scheme, to itself alone. */
export function serveScheme(session: Session, app: { fetch(request: Request): Promise<Response> }): void {
  session.protocol.handle('app', async (request) => {
    // SECURITY: 10 — absent: Electron itself asks (the window's first page); present: the page that asks, and it cannot lie.
    const { initiatorOrigin } = request as { initiatorOrigin?: string };
    if (originOf(request.url) !== ORIGIN || (initiatorOrigin !== undefined && initiatorOrigin !== ORIGIN)) return refused();
    // Called with the request alone: the scheme passes a second argument.
    const answer = await app.fetch(request);
    const headers = new Headers(answer.headers);
    for (const name of ['transfer-encoding', 'connection']) headers.delete(name);
    return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
  });
}

const refused = () => new Response('This is not the window of Second Look.\n', { status: 403 });
