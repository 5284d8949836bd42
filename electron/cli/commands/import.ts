import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { SLICE_BYTES } from '../../../shared/contract/import.ts';
import type { FileOutcome, Job } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { formatCount } from '../../../shared/format/amounts.ts';
import { waitingFilesNotice } from '../../../shared/format/unfinished-files.ts';
import type { App } from '../../api/app.ts';
import { uploadFile } from '../../api/import/upload-file.ts';
import { type CollectedFile, collectFiles, NO_SUCH_FILE } from '../collect-files.ts';
import { type Command, EXIT, type Exit, type Terminal, UsageError } from '../command.ts';
import { followJob } from '../follow-job.ts';

/** The content of an open file in slices. All slices share one buffer. */
function* slicesOf(file: number): Generator<Uint8Array> {
  const slice = new Uint8Array(SLICE_BYTES);
  for (let read = readSync(file, slice); read > 0; read = readSync(file, slice)) yield slice.subarray(0, read);
}

/** Uploads a file. False: the file cannot be read, and nothing was uploaded. */
async function upload(app: App, jobId: string, { location, name }: CollectedFile): Promise<boolean> {
  const file = openForReading(location);
  if (file === undefined) return false;
  try {
    await uploadFile(app, jobId, { name, bytes: fstatSync(file).size, slices: slicesOf(file) });
    return true;
  } finally {
    closeSync(file);
  }
}

function openForReading(location: CollectedFile['location']): number | undefined {
  try {
    return openSync(location, 'r');
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

/** Uploads the files and waits until each was imported or refused. Throws Problem REFUSED when it was interrupted (Ctrl+C). */
async function importAll(
  app: App,
  terminal: Terminal,
  { caseId, files, password }: { caseId: string; files: readonly CollectedFile[]; password: string | undefined },
  { onFile, onUnreadable }: ImportListeners,
): Promise<void> {
  const uploaded: CollectedFile[] = [];
  let reported = 0;
  let left = files.length;
  async function uploadAll(jobId: string): Promise<void> {
    for (const file of files) {
      uploaded.push(file);
      const isReceived = await upload(app, jobId, file);
      left -= 1;
      if (isReceived) continue;
      uploaded.pop();
      onUnreadable(file);
    }
    await app.client.import.finish({ jobId });
  }

  let uploading: Promise<unknown> = Promise.resolve();
  const followed = followReading(
    app,
    terminal,
    async () => {
      const job = await app.client.import.begin({ caseId, files: files.length, ...(password === undefined ? {} : { password }) });
      uploading = uploadAll(job.id).catch(async (error: unknown) => {
        // What was received so far is kept.
        await app.client.import.pause({ jobId: job.id }).catch(() => {});
        return error;
      });
      return job;
    },
    { onFile: (outcome) => onFile(outcome, uploaded[reported++]), notReceived: () => left },
  );
  const [followedTo, broken] = await Promise.allSettled([followed, followed.catch(() => {}).then(() => uploading)]);
  if (followedTo.status === 'rejected' && followedTo.reason instanceof ImportInterrupted) throw followedTo.reason;
  if (broken.status === 'fulfilled' && broken.value) throw broken.value;
  if (followedTo.status === 'rejected') throw followedTo.reason;
}

/** The person interrupted the reading of files (Ctrl+C). */
class ImportInterrupted extends Problem {}

/** Follows an import to its end. Ctrl+C interrupts the import and keeps what was received: throws ImportInterrupted. */
async function followReading(
  app: App,
  terminal: Terminal,
  begin: () => Promise<Job>,
  { onFile, notReceived }: { onFile: (outcome: FileOutcome) => void; notReceived: () => number },
): Promise<void> {
  let isInterrupted = false;
  try {
    await followJob(app, 'import', begin, {
      onFile,
      onInterrupt({ id }) {
        isInterrupted = true;
        void app.client.import.pause({ jobId: id }).catch(() => {});
      },
    });
  } catch (error) {
    const { waiting } = await app.client.import.unfinished({ caseId: null });
    if (!isInterrupted) {
      const notice = waitingFilesNotice(waiting);
      if (notice) terminal.notify(notice);
      throw error;
    }
    const left = notReceived();
    throw new ImportInterrupted('REFUSED', {
      happened: 'The import was interrupted. What was read before is in the case.',
      kept:
        waiting > 0
          ? `${formatCount(waiting, 'file')} that ${waiting === 1 ? 'was' : 'were'} received ${waiting === 1 ? 'is' : 'are'} kept: “second-look import --resume” goes on.`
          : '',
      todo:
        left > 0
          ? `${formatCount(left, 'file')} ${left === 1 ? 'was' : 'were'} not received; import ${left === 1 ? 'it' : 'them'} again.`
          : '',
    });
  }
}

/** Reads what an interrupted import received earlier, of one case or of all. */
async function goOn(
  app: App,
  terminal: Terminal,
  caseId: string | undefined,
  onFile: (outcome: FileOutcome) => void,
): Promise<void> {
  const { client } = app;
  const caseIds = caseId === undefined ? (await client.cases.list()).map(({ id }) => id) : [caseId];
  for (const id of caseIds) {
    const { waiting } = await client.import.unfinished({ caseId: id });
    if (waiting === 0) continue;
    terminal.notify(`Going on with ${formatCount(waiting, 'file')} received earlier.`);
    const begin = async () => {
      const [job] = await client.import.resume({ caseId: id });
      if (!job) throw new Error('There is no job for files that wait.');
      return job;
    };
    await followReading(app, terminal, begin, { onFile, notReceived: () => 0 });
  }
}

export const importFiles: Command = {
  name: 'import',
  help: 'Adds files and folders to a case: one line a file, “imported”, “duplicate” or “refused”, and why.',
  arguments: ['CASE', 'PATH…'],
  options: {
    'password-env': { value: 'NAME', help: 'the environment variable that holds the password of encrypted files' },
    resume: { help: 'only goes on with what an interrupted import received, of CASE or of every case', insteadOfArguments: true },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = '', ...paths] = given.arguments;
    const outcomes: (FileOutcome & { path: string })[] = [];
    const report = (file: FileOutcome, path: string) => {
      outcomes.push({ ...file, path });
      if (!terminal.json) terminal.print(lineOf(file, path));
    };
    if (given.flag('resume') && paths.length === 0) {
      await goOn(await terminal.opened(), terminal, given.arguments[0], (file) => report(file, file.name));
      return answer(terminal, outcomes);
    }
    const variable = given.text('password-env');
    const password = variable === undefined ? undefined : process.env[variable];
    if (variable !== undefined && password === undefined) throw new UsageError(`There is no environment variable ${variable}.`);
    const found = collectFiles(paths);
    if (found.length === 0) throw new UsageError('There is no file in these folders.');
    if (found.every(({ skipped }) => skipped === NO_SUCH_FILE))
      throw new UsageError(`There is no file or folder at ${paths.join(', ')}`);

    const app = await terminal.opened();
    // The answer is about the given paths, so what was received earlier is a remark.
    await goOn(app, terminal, caseId, (file) => terminal.notify(lineOf(file, file.name)));
    const refuse = ({ name, path }: CollectedFile, why: string) =>
      report({ name, outcome: 'refused', recordId: null, why }, path);
    for (const one of found) if (one.skipped !== null) refuse(one, one.skipped);
    const files = found.filter(({ skipped }) => skipped === null);
    if (files.length > 0)
      await importAll(
        app,
        terminal,
        { caseId, files, password },
        {
          onFile: (outcome, file) => report(outcome, file?.path ?? outcome.name),
          onUnreadable: (file) => refuse(file, 'This file cannot be read: it is gone, or this account may not open it.'),
        },
      );
    return answer(terminal, outcomes);
  },
};

function answer(terminal: Terminal, outcomes: readonly FileOutcome[]): Exit {
  if (terminal.json) terminal.print(JSON.stringify(outcomes));
  return outcomes.some(({ outcome }) => outcome === 'refused' || outcome === 'locked') ? EXIT.refused : EXIT.done;
}
