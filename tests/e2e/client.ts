import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Page } from '@playwright/test';
import type { Client } from '../../shared/contract/index.ts';
import type { RunningHost } from './host.ts';

/** The contract, called from within an open page with the page's own session. */
export function clientInPage(page: Page): Client {
  const link = new RPCLink({
    url: 'http://page/rpc',
    fetch: async (request) => {
      const call = {
        path: new URL(request.url).pathname + new URL(request.url).search,
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body: request.method === 'GET' ? null : await request.text(),
      };
      const answer = await page.evaluate(async ({ path, headers, ...init }) => {
        const key = localStorage.getItem('second-look-key');
        const response = await fetch(path, { ...init, headers: { ...headers, ...(key ? { 'x-second-look-key': key } : {}) } });
        return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
      }, call);
      return new Response(answer.body || null, answer);
    },
  });
  return createORPCClient(link);
}

/** A session: the cookie, and the key of its pages. */
export interface BrowserSession {
  name: string;
  value: string;
  key: string;
}

/** Opens a session by the printed address, which then expires. */
export async function openSession(host: Pick<RunningHost, 'address'>): Promise<BrowserSession> {
  const entered = await fetch(host.address, { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const at = cookie.indexOf('=');
  const key = (entered.headers.get('location') ?? '').split('#key=')[1] ?? '';
  return { name: cookie.slice(0, at), value: cookie.slice(at + 1), key };
}

/** The headers of a request of the page. */
export const sessionHeaders = ({ origin }: Pick<RunningHost, 'origin'>, { name, value, key }: BrowserSession) => ({
  cookie: `${name}=${value}`,
  origin,
  'x-second-look-key': key,
});

/** The contract over TCP with a session. */
export function clientOverHttp(host: Pick<RunningHost, 'origin'>, session: BrowserSession): Client {
  return createORPCClient(new RPCLink({ url: `${host.origin}/rpc`, headers: sessionHeaders(host, session) }));
}
