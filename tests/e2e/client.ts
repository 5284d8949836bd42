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
      const answer = await page.evaluate(async ({ path, ...init }) => {
        const response = await fetch(path, init);
        return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
      }, call);
      return new Response(answer.body || null, answer);
    },
  });
  return createORPCClient(link);
}

/** Opens a session by the printed address, which then expires; returns the session cookie. */
export async function openSession(host: Pick<RunningHost, 'address'>): Promise<{ name: string; value: string }> {
  const entered = await fetch(host.address, { redirect: 'manual' });
  const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
  const at = cookie.indexOf('=');
  return { name: cookie.slice(0, at), value: cookie.slice(at + 1) };
}

/** The contract over TCP with a session cookie. */
export function clientOverHttp(
  { origin }: Pick<RunningHost, 'origin'>,
  { name, value }: { name: string; value: string },
): Client {
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie: `${name}=${value}`, origin } }));
}
