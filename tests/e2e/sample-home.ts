import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeSample } from './make-sample.ts';

/** Playwright loads its configuration in the runner first. The workers inherit the name from there. */
process.env.SECOND_LOOK_E2E_RUN ??= String(process.pid);
const folder = join(tmpdir(), `second-look-e2e-sample-${process.env.SECOND_LOOK_E2E_RUN}`);
const paths = { home: join(folder, 'made'), making: join(folder, 'making'), failed: join(folder, 'failed') };

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A data folder with the sample vault. The worker that needs the folder first makes it; the others wait. */
export async function sampleHome(): Promise<string> {
  await mkdir(folder, { recursive: true });
  const isFirst = await mkdir(paths.making).then(
    () => true,
    () => false,
  );
  if (isFirst && !(await exists(paths.home))) {
    try {
      await makeSample(paths.making);
    } catch (error) {
      await writeFile(paths.failed, '');
      throw error;
    }
    await rename(paths.making, paths.home);
  }
  while (!(await exists(paths.home))) {
    if (await exists(paths.failed)) throw new Error('Another worker could not make the sample case.');
    await pause(200);
  }
  return paths.home;
}

/** Removes the sample vault after the last test. */
export default async function removeSampleHome(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
