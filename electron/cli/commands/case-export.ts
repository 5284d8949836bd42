import { Problem } from '../../../shared/domain/problem.ts';
import { formatBytes, formatCount } from '../../../shared/format/amounts.ts';
import { isCancelled } from '../../api/jobs/streamed-export.ts';
import { writeFileAtomic } from '../../platform/write-file-atomic.ts';
import { type Command, EXIT } from '../command.ts';
import { followJob } from '../follow-job.ts';
import { DATE, dateOf, fileOf, outputOption } from '../options.ts';
import { checkOutputFile } from '../output-file.ts';

const CANCELLED = new Problem('REFUSED', { happened: 'It was cancelled.', kept: 'No file was made.', todo: '' });

/** Writes the full export of a case, or nothing. Exits with 3 when a file of the vault is not in it. */
export const caseExport: Command = {
  name: 'case export',
  help: 'Writes everything of a case to one ZIP, which is not encrypted.',
  arguments: ['CASE'],
  options: {
    output: outputOption('zip'),
    date: DATE,
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const file = fileOf(given);
    const today = dateOf(given);
    await checkOutputFile(file);
    const app = await terminal.opened();
    const { content, job } = app.exportCase(caseId, today);
    const writing = writeFileAtomic(file, content);
    const followed = followJob(app, 'export', async () => {
      await Promise.race([job, writing]);
      return job;
    });
    followed.catch(() => undefined);
    // The error of the writing says more than that of the job it stopped.
    await writing.catch((error) => {
      throw isCancelled(error) ? CANCELLED : error;
    });
    const { files, bytes, missing } = await followed;
    terminal.notify('This file is not encrypted: whoever has it can read everything of the case.');
    for (const { path, why } of missing) terminal.notify(`not in it: ${path}: ${why}`);
    terminal.answer({ file, files, bytes, missing }, `${file}: ${formatCount(files, 'file')}, ${formatBytes(bytes)}`);
    return missing.length > 0 ? EXIT.refused : EXIT.done;
  },
};
