import { formatBytes, formatCount } from '../../../shared/format/amounts.ts';
import { type Command, EXIT } from '../command.ts';
import { DATE, dateOf, fileOf, outputOption } from '../options.ts';
import { checkOutputFile } from '../output-file.ts';
import { writeExport } from '../write-export.ts';

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
    const { files, bytes, missing } = await writeExport(app, file, app.exportCase(caseId, today));
    terminal.notify('This file is not encrypted: whoever has it can read everything of the case.');
    for (const { path, why } of missing) terminal.notify(`not in it: ${path}: ${why}`);
    terminal.answer({ file, files, bytes, missing }, `${file}: ${formatCount(files, 'file')}, ${formatBytes(bytes)}`);
    return missing.length > 0 ? EXIT.refused : EXIT.done;
  },
};
