import { LETTER_KIND_LABELS, letterState } from '../../../shared/letters/log.ts';
import { letterAsText } from '../../../shared/letters/plain.ts';
import { showDate } from '../../../shared/wording/dates.ts';
import { localDay } from '../../app/local-day.ts';
import { type Command, EXIT } from '../command.ts';
import { table } from '../table.ts';

export const letterList: Command = {
  name: 'letter list',
  help: 'Lists the letters of a case, the newest first, and what became of them.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const letters = await (await terminal.opened()).client.letters.list({ caseId });
    const rows = letters.map((letter) => [
      letter.id,
      showDate(letter.date),
      LETTER_KIND_LABELS[letter.kind],
      letter.text.to.split('\n')[0] ?? '',
      letterState(letter, localDay()).words,
    ]);
    terminal.answer(letters, table(['Id', 'Date', 'Kind', 'To', 'State'], rows));
    return EXIT.done;
  },
};

export const letterShow: Command = {
  name: 'letter show',
  help: 'Prints a letter as plain text, ready for a portal or a printer.',
  arguments: ['LETTER'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const letter = await (await terminal.opened()).client.letters.get({ id });
    terminal.answer(letter, letterAsText(letter.text, letter.date));
    return EXIT.done;
  },
};
