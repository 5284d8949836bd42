import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { Problem } from '../../shared/domain/problem.ts';
import { codeOf } from './system-problems.ts';

/** Listens on this computer alone, at a port or, for 0, at a free one; gives the origin. Rejects with Problem REFUSED when the port is taken. */
export async function listenOnLoopback(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1'); // SECURITY: 11
  try {
    await once(server, 'listening');
  } catch (error) {
    throw codeOf(error) === 'EADDRINUSE' ? portTaken(port) : error;
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const portTaken = (port: number) =>
  new Problem('REFUSED', {
    happened: `Another program already uses port ${port}.`,
    kept: '',
    todo: 'Choose another with --port, or leave it out.',
  });
