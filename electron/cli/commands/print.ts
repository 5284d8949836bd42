import { Id } from '../../../shared/domain/identity.ts';
import { PRINTOUT_KINDS, PrintoutKind } from '../../../shared/domain/printout.ts';
import { writeFileAtomic } from '../../platform/write-file-atomic.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { DATE, dateOf, fileOf, outputOption, PAPER, paperOf } from '../options.ts';
import { checkOutputFile } from '../output-file.ts';
import { checked } from '../validated.ts';

/** Writes a printout of a case completely, or not at all. */
export const print: Command = {
  name: 'print',
  help: `Writes a printed page of a case to a file. PIECE: ${PRINTOUT_KINDS.join(', ')}.`,
  arguments: ['CASE', 'PIECE'],
  options: {
    output: outputOption('pdf'),
    of: {
      value: 'X',
      help: 'which letter or note (its id); for questions: whom they go to; for the visit on the way on: way-on',
    },
    paper: PAPER,
    date: { ...DATE, help: 'the day it bears where it has none of its own (default: today)' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = '', kind = ''] = given.arguments;
    const file = fileOf(given);
    const printoutRequest = {
      caseId: checked(Id, caseId),
      kind: checked(PrintoutKind, kind),
      of: given.text('of') ?? '',
      paper: paperOf(given),
      today: dateOf(given),
    };
    const { of } = printoutRequest;
    if ((printoutRequest.kind === 'letter' || printoutRequest.kind === 'note') && !Id.safeParse(of).success)
      throw new UsageError(
        `Say which ${printoutRequest.kind}, by --of: “second-look ${printoutRequest.kind} list CASE” shows the ids.`,
      );
    await checkOutputFile(file);
    const app = await terminal.opened();
    const { bytes } = await app.printout(printoutRequest);
    await writeFileAtomic(file, [bytes]);
    terminal.answer({ file, piece: printoutRequest.kind, bytes: bytes.length }, file);
    return EXIT.done;
  },
};
