import { localDay } from '../../../shared/dates/local-day.ts';
import { ReplyDraft } from '../../../shared/domain/reply.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { citationLine } from '../../../shared/opinions/citations.ts';
import { CLAIM_LABELS, physicianOf } from '../../../shared/opinions/opinion-labels.ts';
import { type Command, EXIT } from '../command.ts';
import { checked } from '../validated.ts';

export const replyAdd: Command = {
  name: 'reply add',
  help: 'Writes down what a physician answered when asked for reasons and evidence, and prints its id.',
  arguments: ['CASE', 'OPINION', 'TEXT'],
  options: {
    claim: { value: 'WORD', help: 'the point it answers, for example treatment; else the opinion as a whole' },
    on: { value: 'DAY', help: 'when they answered (default: today)' },
    source: { value: 'TEXT', help: 'a source that they named, in words' },
    link: { value: 'URL', help: 'its address; kept as text, never opened' },
    letter: { value: 'ID', help: 'the letter that it answers' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = '', opinionId = '', text = ''] = given.arguments;
    const [source = '', link = ''] = [given.text('source'), given.text('link')];
    const draft = checked(ReplyDraft, {
      opinionId,
      text,
      claim: given.text('claim'),
      on: given.text('on') ?? localDay(),
      letterId: given.text('letter'),
      citations: source || link ? [{ words: source, link, page: null }] : [],
    });
    const reply = await (await terminal.opened()).client.replies.create({ caseId, draft });
    terminal.answer(reply, reply.id);
    return EXIT.done;
  },
};

export const replyList: Command = {
  name: 'reply list',
  help: 'Shows what the physicians of a case answered, each to which point, with the sources that they named.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const [replies, opinions, providers] = await Promise.all([
      client.replies.list({ caseId }),
      client.opinions.list({ caseId }),
      client.providers.list({ caseId }),
    ]);
    const texts = replies.map(({ id, opinionId, claim, on, text, citations }) => {
      const opinion = opinions.find((each) => each.id === opinionId);
      const head = [
        opinion ? physicianOf(opinion, providers) : 'An opinion that was removed',
        claim ? CLAIM_LABELS[claim] : 'the opinion as a whole',
        on ? formatDate(on) : 'no date',
        id,
      ];
      const sources = citations.map((citation) => `  Source: ${citationLine(citation) || 'a page of a record'}`);
      return [head.join(' · '), `  ${text.replaceAll('\n', '\n  ')}`, ...sources].join('\n');
    });
    terminal.answer(replies, texts.join('\n\n') || 'No answer is written down yet.');
    return EXIT.done;
  },
};
