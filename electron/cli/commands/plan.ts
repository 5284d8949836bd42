import { resolve } from 'node:path';
import { localDay } from '../../../shared/dates/local-day.ts';
import type { ScheduledItem } from '../../../shared/domain/schedule.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { writeFileAtomic } from '../../platform/write-file-atomic.ts';
import { type Command, EXIT } from '../command.ts';
import { checkOutputFile } from '../output-file.ts';
import { table } from '../table.ts';

const STATES: Record<ScheduledItem['state'], string> = {
  'in-hand': 'in hand',
  asked: 'asked',
  'to-ask': 'to ask',
  late: 'late',
  'too-late': 'too late',
};

const day = (on: string | null) => (on === null ? '' : formatDate(on));

export const plan: Command = {
  name: 'plan',
  help: 'Shows the backward plan: by when each record must be asked for, what is late and what then.',
  arguments: ['CASE'],
  options: {
    all: { help: 'also what is in hand' },
    ics: { value: 'FILE.ics', help: 'writes the appointment as a calendar file; a file that is there is replaced' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const ics = given.text('ics');
    const file = ics === undefined ? null : resolve(ics);
    if (file) await checkOutputFile(file);
    const { client } = await terminal.opened();
    if (file) {
      const { text } = await client.schedule.calendar({ caseId });
      await writeFileAtomic(file, [new TextEncoder().encode(text)]);
      terminal.answer({ file }, file);
      return EXIT.done;
    }
    const schedule = await client.schedule.get({ caseId, today: localDay() });
    if (terminal.json) {
      terminal.print(JSON.stringify(schedule));
      return EXIT.done;
    }
    terminal.print([schedule.words, ...schedule.advice].join('\n'));
    for (const { what, from, to } of schedule.stretches) terminal.print(`${what}: ${formatDate(from)} to ${formatDate(to)}`);
    const items = schedule.items.filter(({ state }) => given.flag('all') || state !== 'in-hand');
    const rows = items.map((item) => [
      item.holder === 'patient' && item.state !== 'in-hand' ? 'yours' : STATES[item.state],
      day(item.askBy),
      day(item.asked),
      day(item.expected),
      item.condition ? `${item.name} (${item.condition})` : item.name,
    ]);
    if (rows.length > 0) terminal.print(`\n${table(['State', 'Ask by', 'Asked', 'Here by', 'What'], rows)}`);
    for (const { name, remedies, state } of items)
      if (remedies.length > 0 && state !== 'in-hand')
        terminal.print([`\n${name}:`, ...remedies.map((each) => `- ${each}`)].join('\n'));
    return EXIT.done;
  },
};
