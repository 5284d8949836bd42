import { localDay } from '../../../shared/dates/local-day.ts';
import type { JourneyPart } from '../../../shared/domain/overview.ts';
import { PART_NAMES } from '../../../shared/overview/milestones.ts';
import { type Command, EXIT } from '../command.ts';
import { table } from '../table.ts';

const STATES: Record<JourneyPart['state'], string> = { open: 'not begun', 'under-way': 'under way', done: 'done' };

export const caseShow: Command = {
  name: 'case show',
  help: 'Shows where a case stands: the next step, and each station from the first worry to the decision.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const { client } = await terminal.opened();
    const { patient, question } = await client.cases.get({ id });
    const overview = await client.cases.overview({ id, today: localDay() });
    const { heading, line, nextStep, plan, stuck, journey } = overview;
    const stations = journey.flatMap(({ part, steps }) =>
      steps.map(({ name, state, text, here }) => [here ? '>' : '', PART_NAMES[part], name, STATES[state], text]),
    );
    const words = [
      `${patient}: ${question}`,
      [heading, line === question ? '' : line].filter(Boolean).join(' · '),
      '',
      nextStep.title,
      nextStep.why,
      ...(plan ? ['', plan] : []),
      ...(stuck.length > 0 ? ['', ...stuck.map(({ text }) => `- ${text}`)] : []),
      '',
      table(['', 'Part', 'Station', 'State', 'How it stands'], stations),
    ];
    terminal.answer({ id, patient, question, ...overview }, words.join('\n'));
    return EXIT.done;
  },
};
