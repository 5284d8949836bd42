import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Client } from '../../shared/contract/index.ts';
import type { Job } from '../../shared/domain/job.ts';
import { clientOverHttp, openSession, sessionHeaders } from '../e2e/client.ts';
import { type RunningHost, startHost } from '../e2e/host.ts';

/** The built program in its own process, entered as a browser does. */
export interface HostSession {
  host: RunningHost;
  client: Client;
  /** Sends a request as the page does. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Whether the process still runs. */
  runs(): boolean;
}

/** The processes that run: an attack that fails leaves its own. */
const running = new Set<RunningHost>();
process.once('exit', () => {
  for (const host of running) host.process.kill('SIGKILL');
});

export async function startSession(data: string): Promise<HostSession> {
  const host = await startHost(data);
  running.add(host);
  host.process.once('exit', () => running.delete(host));
  const session = await openSession(host);
  return {
    host,
    client: clientOverHttp(host, session),
    request: (path, init = {}) =>
      fetch(`${host.origin}${path}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), ...sessionHeaders(host, session) },
      }),
    runs: () => host.process.exitCode === null && host.process.signalCode === null,
  };
}

/** Uploads one file to an import; returns once it is acknowledged. */
export async function uploadFile({ client, request }: HostSession, jobId: string, path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const { incomingId } = await client.import.announce({ jobId, name: basename(path), bytes: bytes.length });
  const answer = await request(`/files/incoming/${incomingId}?at=0`, { method: 'PUT', body: bytes });
  if (answer.status !== 204) throw new Error(`a slice was refused: ${answer.status}`);
  await client.import.complete({ incomingId });
}

/** Waits until no job runs. */
export const waitUntilIdle = (session: HostSession): Promise<void> =>
  waitForJobs(session, (jobs) => jobs.every(({ state }) => state !== 'running'));

/** The job once it has ended, whatever else runs. */
export async function jobAtEnd(session: HostSession, { id }: Pick<Job, 'id'>): Promise<Job> {
  const find = (jobs: readonly Job[]) => jobs.find((job) => job.id === id);
  await waitForJobs(session, (jobs) => find(jobs)?.state !== 'running');
  const job = find(await session.client.jobs.list());
  if (!job) throw new Error('The job is not listed.');
  return job;
}

async function waitForJobs({ client }: HostSession, isOver: (jobs: readonly Job[]) => boolean): Promise<void> {
  const stop = new AbortController();
  const events = await client.jobs.events(undefined, { signal: stop.signal });
  try {
    if (isOver(await client.jobs.list())) return;
    for await (const event of events)
      if (event.type === 'job' && event.job.state !== 'running' && isOver(await client.jobs.list())) return;
  } finally {
    stop.abort();
  }
}
