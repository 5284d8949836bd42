import { localDay } from '../../../shared/dates/local-day.ts';
import { LetterChange, LetterDraft, LetterKind, METHODS } from '../../../shared/domain/letter.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { letterState } from '../../../shared/journey/letter-state.ts';
import { LETTER_KIND_LABELS } from '../../../shared/letters/letter-log.ts';
import { letterAsText } from '../../../shared/letters/plain-text.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

export const letterList: Command = {
  name: 'letter list',
  help: 'Lists the letters of a case, the newest first, and what became of them.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const [letters, decision] = [await client.letters.list({ caseId }), await client.decision.get({ caseId })];
    const facts = { today: localDay(), decision };
    const rows = letters.map((letter) => [
      letter.id,
      formatDate(letter.date),
      LETTER_KIND_LABELS[letter.kind],
      letter.text.to.split('\n')[0] ?? '',
      letterState(letter, facts).label,
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

/** Letter kinds that need only the case. The command `request` writes the letters of a request. */
const WRITTEN = LetterKind.exclude(['request', 'follow-up']);

export const letterWrite: Command = {
  name: 'letter write',
  help: 'Begins a letter that is made from the case, and prints its id; “letter show” prints what it says.',
  arguments: ['CASE', 'KIND'],
  options: {
    to: { value: 'PROVIDER', help: 'whom it goes to; else who gave the opinion' },
    opinion: { value: 'ID', help: 'the opinion whose physician it asks for reasons, or tells of the others' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = '', word] = given.arguments;
    const kind = checked(WRITTEN, word);
    const opinionId = given.text('opinion') ?? null;
    const { client } = await terminal.opened();
    const opinion = (await client.opinions.list({ caseId })).find(({ id }) => id === opinionId);
    const providerId = given.text('to') ?? opinion?.providerId ?? null;
    const draft = checked(LetterDraft, { kind, providerId, opinionId, date: localDay() });
    const letter = await client.letters.create({ caseId, draft });
    terminal.answer(letter, letter.id);
    return EXIT.done;
  },
};

export const letterMark: Command = {
  name: 'letter mark',
  help: 'Notes of a letter when it was sent, how, and when it was answered; once sent, it stays as it went out.',
  arguments: ['LETTER'],
  options: {
    sent: { value: 'DAY', help: 'the day it was sent' },
    by: { value: 'WAY', help: METHODS.join(', ') },
    answered: { value: 'DAY', help: 'the day it was answered' },
    answer: { value: 'TEXT', help: 'what they said' },
  },
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const options = {
      sent: given.text('sent'),
      method: given.text('by'),
      answered: given.text('answered'),
      answer: given.text('answer'),
    };
    const change = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    if (Object.keys(change).length === 0)
      throw new UsageError('Say what to note: “second-look letter mark --help” shows what can be.');
    const { client } = await terminal.opened();
    const letter = await client.letters.update({ id, change: checked(LetterChange, change) });
    const decision = await client.decision.get({ caseId: letter.caseId });
    terminal.answer(letter, letterState(letter, { today: localDay(), decision }).label);
    return EXIT.done;
  },
};
