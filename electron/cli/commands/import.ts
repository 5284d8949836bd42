import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { SLICE_BYTES } from '../../../shared/contract/import.ts';
import type { FileOutcome } from '../../../shared/domain/job.ts';
import type { App } from '../../api/app.ts';
import { uploadFile } from '../../api/import/upload.ts';
import { type CollectedFile, collectFiles, NO_SUCH_FILE } from '../collect-files.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { followJob } from '../follow-job.ts';

/** The content of an open file in slices. All slices share one buffer. */
function* slicesOf(file: number): Generator<Uint8Array> {
  const slice = new Uint8Array(SLICE_BYTES);
  for (let read = readSync(file, slice); read > 0; read = readSync(file, slice)) yield slice.subarray(0, read);
}

/** Uploads a file. False: the file cannot be read, and nothing was uploaded. */
async function upload(app: App, jobId: string, { path, name }: CollectedFile): Promise<boolean> {
  const file = openForReading(path);
  if (file === undefined) return false;
  try {
    await uploadFile(app, jobId, { name, bytes: fstatSync(file).size, slices: slicesOf(file) });
    return true;
  } finally {
    closeSync(file);
  }
}

function openForReading(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

/** A locked file counts as refused here: nobody can be asked for its password. */
function lineOf({ outcome, why }: FileOutcome, path: string): string {
  const refusedAs = outcome === 'locked' ? 'refused' : outcome;
  const more = outcome === 'locked' ? `${why} Import it again with --password-env.` : why;
  return [refusedAs, path, more].filter(Boolean).join('\t');
}

interface ImportListeners {
  onFile(outcome: FileOutcome, file: CollectedFile | undefined): void;
  onUnreadable(file: CollectedFile): void;
}

/** Uploads the files and waits until each was imported or refused. */
async function importAll(
  app: App,
  { caseId, files, password }: { caseId: string; files: readonly CollectedFile[]; password: string | undefined },
  { onFile, onUnreadable }: ImportListeners,
): Promise<void> {
  const uploaded: CollectedFile[] = [];
  let reported = 0;
  async function uploadAll(jobId: string): Promise<void> {
    for (const file of files) {
      uploaded.push(file);
      if (await upload(app, jobId, file)) continue;
      uploaded.pop();
      onUnreadable(file);
    }
    await app.client.import.finish({ jobId });
  }

  let uploading: Promise<unknown> = Promise.resolve();
  const followed = followJob(
    app,
    'import',
    async () => {
      const job = await app.client.import.begin({ caseId, files: files.length, ...(password === undefined ? {} : { password }) });
      uploading = uploadAll(job.id).catch(async (error: unknown) => {
        await app.client.jobs.cancel({ id: job.id }).catch(() => {});
        return error;
      });
      return job;
    },
    { onFile: (outcome) => onFile(outcome, uploaded[reported++]) },
  );
  const [followedTo, broken] = await Promise.allSettled([followed, followed.catch(() => {}).then(() => uploading)]);
  if (broken.status === 'fulfilled' && broken.value) throw broken.value;
  if (followedTo.status === 'rejected') throw followedTo.reason;
}

export const importFiles: Command = {
  name: 'import',
  help: 'Adds files and folders to a case: one line a file, “imported”, “duplicate” or “refused”, and why.',
  arguments: ['CASE', 'PATH…'],
  options: { 'password-env': { value: 'NAME', help: 'the environment variable that holds the password of encrypted files' } },
  json: true,
  async run(terminal, given) {
    const [caseId = '', ...paths] = given.arguments;
    const variable = given.text('password-env');
    const password = variable === undefined ? undefined : process.env[variable];
    if (variable !== undefined && password === undefined) throw new UsageError(`There is no environment variable ${variable}.`);
    const found = collectFiles(paths);
    if (found.length === 0) throw new UsageError('There is no file in these folders.');
    if (found.every(({ skipped }) => skipped === NO_SUCH_FILE))
      throw new UsageError(`There is no file or folder at ${paths.join(', ')}`);

    const app = await terminal.opened();
    const outcomes: (FileOutcome & { path: string })[] = [];
    const report = (file: FileOutcome, path: string) => {
      outcomes.push({ ...file, path });
      if (!terminal.json) terminal.print(lineOf(file, path));
    };
    const refuse = ({ name, path }: CollectedFile, why: string) =>
      report({ name, outcome: 'refused', recordId: null, why }, path);
    for (const one of found) if (one.skipped !== null) refuse(one, one.skipped);
    const files = found.filter(({ skipped }) => skipped === null);
    if (files.length > 0)
      await importAll(
        app,
        { caseId, files, password },
        {
          onFile: (outcome, file) => report(outcome, file?.path ?? outcome.name),
          onUnreadable: (file) => refuse(file, 'This file cannot be read: it is gone, or this account may not open it.'),
        },
      );
    if (terminal.json) terminal.print(JSON.stringify(outcomes));
    return outcomes.some(({ outcome }) => outcome === 'refused' || outcome === 'locked') ? EXIT.refused : EXIT.done;
  },
};
