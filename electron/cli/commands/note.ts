import { readFileSync } from 'node:fs';
import { NoteDraft } from '../../../shared/domain/note.ts';
import { checked } from '../checked.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { namedProvider } from '../provider.ts';

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
    date: { value: 'D', help: 'of the talk: year, year-month or year-month-day', required: true },
    provider: { value: 'NAME', help: 'with whom', required: true },
    'text-file': { value: 'F', help: 'a text file with what was said; - for standard input', required: true },
    title: { value: 'T', help: 'a title' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const draft = checked(NoteDraft, {
      date: given.text('date'),
      title: given.text('title'),
      text: textOf(given.text('text-file') ?? ''),
    });
    const { client } = await terminal.opened();
    await client.cases.get({ id: caseId });
    const providerId = await namedProvider(client, caseId, given.text('provider') ?? '');
    const note = await client.notes.create({ caseId, draft: { ...draft, providerId } });
    terminal.print(terminal.json ? JSON.stringify(note) : note.id);
    return EXIT.done;
  },
};
