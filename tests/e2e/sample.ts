import { setTimeout as pause } from 'node:timers/promises';
import { clientOverHttp } from './client.ts';
import { startHost } from './host.ts';

/** Makes the sample vault in `home`, as a person would by one click, and leaves it closed. */
export async function makeSample(home: string): Promise<void> {
  const host = await startHost(home);
  try {
    const api = await clientOverHttp(host);
    const { job } = await api.vault.openSample();
    let now = job;
    while (now?.state === 'running') {
      await pause(300);
      now = await api.jobs.get({ id: now.id });
    }
    if (now && now.state !== 'done') throw new Error(`The sample case was not made: ${now.failure}`);
  } finally {
    await host.stop();
  }
}
