import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Page } from '@playwright/test';
import type { Client } from '../../shared/contract/index.ts';
import type { RunningHost } from './host.ts';

/** The contract, called from within an open page: the same door and the same session as the page's own calls. */
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

/** The contract, called over TCP as a browser that was let in. Uses up the host's printed address. */
export async function clientOverHttp(host: RunningHost): Promise<Client> {
  const entered = await fetch(host.address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  return createORPCClient(new RPCLink({ url: `${host.origin}/rpc`, headers: { cookie, origin: host.origin } }));
}
