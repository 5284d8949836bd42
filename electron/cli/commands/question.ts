import { localDay } from '../../../shared/dates/local-day.ts';
import { AUDIENCE_LABELS, Audience, type Question, QuestionChange, QuestionDraft } from '../../../shared/domain/question.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

const ASK_OPTION = { ask: { value: 'WHOM', help: `${Audience.options.join(', ')}` } } as const;

function tableOf(questions: readonly Question[]): string {
  return table(
    ['Id', 'To ask', 'Question', 'Answer'],
    questions.map(({ id, asked, text, answer }) => [id, AUDIENCE_LABELS[asked], text, answer.trim().replaceAll('\n', ' ')]),
  );
}

export const questionList: Command = {
  name: 'question list',
  help: 'Lists the questions of a case in the order to ask them, with the answers.',
  arguments: ['CASE'],
  options: ASK_OPTION,
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const asked = checked(Audience.optional(), given.text('ask'), 'ask');
    const all = await (await terminal.opened()).client.questions.list({ caseId });
    const questions = all.filter((question) => asked === undefined || question.asked === asked);
    terminal.answer(questions, tableOf(questions));
    return EXIT.done;
  },
};

export const questionAdd: Command = {
  name: 'question add',
  help: 'Adds a question to a case, for the second physician unless said otherwise, and prints its id.',
  arguments: ['CASE', 'TEXT'],
  options: ASK_OPTION,
  json: true,
  async run(terminal, given) {
    const [caseId = '', text = ''] = given.arguments;
    const draft = checked(QuestionDraft, { text, asked: given.text('ask') });
    const question = await (await terminal.opened()).client.questions.create({ caseId, draft });
    terminal.answer(question, question.id);
    return EXIT.done;
  },
};

export const questionPropose: Command = {
  name: 'question propose',
  help: 'Shows the questions that fit a case and why, without those taken before; takes them if wished.',
  arguments: ['CASE'],
  options: { ...ASK_OPTION, take: { help: 'add all that are shown to the case' } },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const asked = checked(Audience.optional(), given.text('ask'), 'ask');
    const { client } = await terminal.opened();
    const today = localDay();
    const proposals = await client.questions.proposed({ caseId, today });
    const proposed = proposals.filter((proposal) => asked === undefined || proposal.asked === asked);
    if (given.flag('take')) {
      const added = await client.questions.addProposed({ caseId, keys: proposed.map(({ key }) => key), today });
      terminal.answer(added, tableOf(added));
      return EXIT.done;
    }
    const rows = proposed.map((each) => [AUDIENCE_LABELS[each.asked], each.text, each.why]);
    terminal.answer(proposed, table(['To ask', 'Question', 'Why'], rows));
    return EXIT.done;
  },
};

export const questionAnswer: Command = {
  name: 'question answer',
  help: 'Notes what was answered to a question.',
  arguments: ['QUESTION', 'TEXT'],
  options: {
    on: { value: 'DAY', help: 'when it was answered (default: today)' },
    note: { value: 'NOTE', help: 'the id of the note of the talk' },
  },
  json: true,
  async run(terminal, given) {
    const [id = '', answer = ''] = given.arguments;
    if (answer.trim() === '') throw new UsageError('The answer is empty.');
    const change = checked(QuestionChange, { answer, answered: given.text('on') ?? localDay(), noteId: given.text('note') });
    const question = await (await terminal.opened()).client.questions.update({ id, change });
    terminal.answer(question, `${question.text} answered`);
    return EXIT.done;
  },
};
