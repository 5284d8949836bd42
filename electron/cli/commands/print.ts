import { resolve } from 'node:path';
import { localDay } from '../../../shared/dates/local-day.ts';
import { Id } from '../../../shared/domain/identity.ts';
import { Day } from '../../../shared/domain/partial-date.ts';
import { PIECES, Piece, PrintPaper } from '../../../shared/domain/sheet.ts';
import { checkPlace, writeWhole } from '../../app/write-whole.ts';
import { checked } from '../checked.ts';
import { type Command, EXIT, UsageError } from '../command.ts';

/** Writes a printed piece of a case whole under its name, or not at all. */
export const print: Command = {
  name: 'print',
  help: `Writes a printed page of a case to a file. PIECE: ${PIECES.join(', ')}.`,
  arguments: ['CASE', 'PIECE'],
  options: {
    output: { value: 'FILE.pdf', help: 'where to write it; a file that is there is replaced', required: true, short: 'o' },
    of: { value: 'X', help: 'which letter or note (its id); for questions: whom they go to' },
    paper: { value: 'PAPER', help: 'letter or a4 (default: letter)' },
    date: { value: 'D', help: 'the day it bears where it has none of its own (default: today)' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = '', piece = ''] = given.arguments;
    const file = resolve(given.text('output') ?? '');
    const order = {
      caseId: checked(Id, caseId),
      piece: checked(Piece, piece),
      of: given.text('of') ?? '',
      paper: checked(PrintPaper, given.text('paper') ?? 'letter', 'paper'),
      today: checked(Day, given.text('date') ?? localDay(), 'date'),
    };
    const { piece: asked, of } = order;
    if ((asked === 'letter' || asked === 'note') && !Id.safeParse(of).success)
      throw new UsageError(`Say which ${asked}, by --of: “second-look ${asked} list CASE” shows the ids.`);
    await checkPlace(file);
    const app = await terminal.opened();
    const { bytes } = await app.printed(order);
    await writeWhole(file, [bytes]);
    terminal.answer({ file, piece: order.piece, bytes: bytes.length }, file);
    return EXIT.done;
  },
};
