import { setTimeout as pause } from 'node:timers/promises';
import { clientOverHttp, openSession } from './client.ts';
import { startHost } from './host.ts';

/** Creates the sample vault in `home`, as one click would, and closes it. */
export async function makeSample(home: string): Promise<void> {
  const host = await startHost(home);
  try {
    const api = clientOverHttp(host, await openSession(host));
    const { job } = await api.vault.openSample();
    let now = job;
    while (now?.state === 'running') {
      await pause(300);
      now = (await api.jobs.list()).find(({ id }) => id === job?.id) ?? null;
    }
    if (now && now.state !== 'done') throw new Error(`The sample case was not made: ${now.failure}`);
  } finally {
    await host.stop();
  }
}
