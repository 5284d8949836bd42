import { readFileSync } from 'node:fs';
import { NoteDraft, noteTitle } from '../../../shared/domain/note.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { namedProvider } from '../find-provider.ts';
import { idsOf, idsOption } from '../options.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    throw new UsageError(`The text file ${file} cannot be read.`);
  }
}

export const noteAdd: Command = {
  name: 'note add',
  help: 'Adds a consultation note to a case and prints its id.',
  arguments: ['CASE'],
  options: {
    date: { value: 'DATE', help: 'of the talk: year, year-month or year-month-day', required: true },
    provider: { value: 'NAME', help: 'with whom', required: true },
    'text-file': { value: 'F', help: 'a text file with what was said; - for standard input', required: true },
    title: { value: 'T', help: 'a title' },
    present: { value: 'TEXT', help: 'who was there' },
    recommended: { value: 'TEXT', help: 'what was recommended' },
    why: { value: 'TEXT', help: 'why' },
    'next-steps': { value: 'TEXT', help: 'what comes next' },
    records: idsOption('records that it was about'),
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const draft = checked(NoteDraft, {
      date: given.text('date'),
      title: given.text('title'),
      text: textOf(given.text('text-file') ?? ''),
      present: given.text('present'),
      recommended: given.text('recommended'),
      why: given.text('why'),
      nextSteps: given.text('next-steps'),
      recordIds: idsOf(given, 'records'),
    });
    const { client } = await terminal.opened();
    await client.cases.get({ id: caseId });
    const providerId = await namedProvider(client, caseId, given.text('provider') ?? '');
    const note = await client.notes.create({ caseId, draft: { ...draft, providerId } });
    terminal.answer(note, note.id);
    return EXIT.done;
  },
};

export const noteList: Command = {
  name: 'note list',
  help: 'Lists the consultation notes of a case, newest first.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    await client.cases.get({ id: caseId });
    const notes = await client.notes.list({ caseId });
    const providers = new Map((await client.providers.list({ caseId })).map(({ id, name }) => [id, name]));
    const rows = notes.map((note) => [
      note.id,
      note.date ? formatDate(note.date) : '',
      (note.providerId && providers.get(note.providerId)) || '',
      noteTitle(note),
      note.recommended.trim().replaceAll('\n', ' '),
    ]);
    terminal.answer(notes, table(['Id', 'Date', 'With', 'Note', 'Recommended'], rows));
    return EXIT.done;
  },
};
