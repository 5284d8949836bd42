import { localMoment } from '../../../shared/dates/local-day.ts';
import { Id } from '../../../shared/domain/identity.ts';
import { formatMoment } from '../../../shared/format/format-date.ts';
import { removalSentence } from '../../../shared/format/removal-messages.ts';
import { writeFileAtomic } from '../../platform/write-file-atomic.ts';
import { type Command, EXIT } from '../command.ts';
import { fileOf, outputOption, PAPER, paperOf } from '../options.ts';
import { checkOutputFile } from '../output-file.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

export const trashRemovals: Command = {
  name: 'trash removals',
  help: 'Lists what was removed for good in the vault: when, and how many things.',
  arguments: [],
  options: {},
  json: true,
  async run(terminal) {
    const removals = await (await terminal.opened()).client.trash.removals();
    const rows = removals.map((removal) => [
      removal.id,
      formatMoment(localMoment(new Date(removal.at))),
      removalSentence(removal),
    ]);
    terminal.answer(removals, rows.length > 0 ? table(['Id', 'When', 'What'], rows) : 'Nothing was removed for good.');
    return EXIT.done;
  },
};

export const trashCertificate: Command = {
  name: 'trash certificate',
  help: 'Writes one page that says how much was removed for good, and when: kinds, numbers and hashes.',
  arguments: ['REMOVAL'],
  options: {
    output: outputOption('pdf'),
    paper: PAPER,
    remark: { value: 'TEXT', help: 'a line of your own on the page; it is stored nowhere' },
  },
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const file = fileOf(given);
    const certificate = { id: checked(Id, id), paper: paperOf(given), remark: given.text('remark') ?? '' };
    await checkOutputFile(file);
    const { bytes } = await (await terminal.opened()).certificate(certificate);
    await writeFileAtomic(file, [bytes]);
    terminal.answer({ file, bytes: bytes.length }, file);
    return EXIT.done;
  },
};
