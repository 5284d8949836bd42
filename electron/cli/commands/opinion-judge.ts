import { VERDICT_LABELS } from '../../../shared/comparison/outcome.ts';
import { Verdict } from '../../../shared/domain/comparison.ts';
import { ClaimKey } from '../../../shared/domain/opinion.ts';
import { physicianOf } from '../../../shared/opinions/opinion-labels.ts';
import { type Command, EXIT } from '../command.ts';
import { checked } from '../validated.ts';

export const opinionJudge: Command = {
  name: 'opinion judge',
  help: `Says of a point of two opinions how you see it: ${Verdict.options.join(', ')}, or “none” to take it back.`,
  arguments: ['CASE', 'OPINION', 'OTHER', 'POINT', 'WORD'],
  options: { words: { value: 'TEXT', help: 'in own words' } },
  json: true,
  async run(terminal, given) {
    const [caseId = '', a = '', b = '', point, word] = given.arguments;
    const row = checked(ClaimKey, point);
    const verdict = word === 'none' ? null : checked(Verdict, word);
    const { client } = await terminal.opened();
    await client.comparison.judge({ row, a, b, verdict, words: given.text('words') ?? '' });
    const [opinions, providers] = [await client.opinions.list({ caseId }), await client.providers.list({ caseId })];
    const names = opinions.filter(({ id }) => id === a || id === b).map((opinion) => physicianOf(opinion, providers));
    const judged = verdict === null ? 'nothing said' : VERDICT_LABELS[verdict].toLowerCase();
    terminal.answer({ row, a, b, verdict }, `${names.join(' and ')}, ${row}: ${judged}`);
    return EXIT.done;
  },
};
