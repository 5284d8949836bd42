import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Client } from '../../shared/contract/index.ts';
import { keyHeaders } from './page-key.ts';

/** The contract's client. Its address is relative to the page, so that every host serves it. */
export const client: Client = createORPCClient(
  new RPCLink({ url: () => new URL('/rpc', window.location.href).href, headers: () => keyHeaders() }),
);

/** Keys, query and mutation options for every call of the contract. */
export const orpc = createTanstackQueryUtils(client);
