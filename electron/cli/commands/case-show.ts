import { localDay } from '../../../shared/dates/local-day.ts';
import type { Overview } from '../../../shared/domain/overview.ts';
import { waitingFilesNotice } from '../../../shared/format/unfinished-files.ts';
import { MILESTONE_STATE_LABELS } from '../../../shared/overview/milestone.ts';
import { PART_NAMES } from '../../../shared/overview/milestones.ts';
import { type Command, EXIT } from '../command.ts';
import { table } from '../table.ts';
import { taskJson } from '../task-json.ts';

/** The overview, as `--json` prints it. */
function overviewJson({ blockers, recentActivity, ...overview }: Overview) {
  const { nextStep, journey } = overview;
  const otherwise = nextStep.otherwise && { otherwise: taskJson(nextStep.otherwise) };
  return {
    ...overview,
    nextStep: { ...taskJson(nextStep), ...otherwise },
    journey: journey.map((part) => ({ ...part, steps: part.steps.map(taskJson) })),
    stuck: blockers.map(taskJson),
    lately: recentActivity,
  };
}

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
    const { waiting } = await client.import.unfinished({ caseId: id });
    const waitingNotice = waitingFilesNotice(waiting);
    const { heading, line, nextStep, plan, blockers, journey } = overview;
    const milestoneRows = journey.flatMap(({ part, steps }) =>
      steps.map(({ name, state, text, here }) => [here ? '>' : '', PART_NAMES[part], name, MILESTONE_STATE_LABELS[state], text]),
    );
    const paragraphs = [
      `${patient}: ${question}`,
      [heading, line === question ? '' : line].filter(Boolean).join(' · '),
      '',
      nextStep.title,
      nextStep.why,
      ...(plan ? ['', plan] : []),
      ...(waitingNotice ? ['', waitingNotice] : []),
      ...(blockers.length > 0 ? ['', ...blockers.map(({ text }) => `- ${text}`)] : []),
      '',
      table(['', 'Part', 'Station', 'State', 'How it stands'], milestoneRows),
    ];
    terminal.answer({ id, patient, question, ...overviewJson(overview), waitingFiles: waiting }, paragraphs.join('\n'));
    return EXIT.done;
  },
};
