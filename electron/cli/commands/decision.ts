import { localDay } from '../../../shared/dates/local-day.ts';
import { MARK_LABELS } from '../../../shared/decision/marks.ts';
import { optionsOf } from '../../../shared/decision/options.ts';
import type { DecisionRecord } from '../../../shared/domain/decision.ts';
import { Id } from '../../../shared/domain/identity.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { decisionRecord } from '../../../shared/printouts/decision-record.ts';
import { writeFileAtomic } from '../../platform/write-file-atomic.ts';
import { type Command, EXIT } from '../command.ts';
import { fileOf, outputOption, PAPER, paperOf } from '../options.ts';
import { checkOutputFile } from '../output-file.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

/** A record as it is read in a terminal. */
function linesOf({ question, blocks }: DecisionRecord): string[] {
  return [
    question,
    ...blocks.flatMap((block) => {
      if (block.kind === 'heading') return ['', block.text];
      if (block.kind === 'paragraph') return [block.text];
      return block.rows.map(
        ({ label, value }) => `${label}: ${value.includes('\n') ? `\n  ${value.replaceAll('\n', '\n  ')}` : value}`,
      );
    }),
  ];
}

export const decisionShow: Command = {
  name: 'decision show',
  help: 'Shows what was decided and why, or how far it is: what matters, the options, the plan; and earlier decisions.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const [patientCase, decision, history, opinions, judgements, providers] = await Promise.all([
      client.cases.get({ id: caseId }),
      client.decision.get({ caseId }),
      client.decision.history({ caseId }),
      client.opinions.list({ caseId }),
      client.comparison.judgements({ caseId }),
      client.providers.list({ caseId }),
    ]);
    const facts = { case: patientCase, today: localDay(), decision, opinions, judgements, providers };
    const options = optionsOf(facts);
    const current = history.find(({ reopened }) => reopened === null);
    if (terminal.json) {
      // Programs of others rely on the key `said`: the key stays.
      const printed = options.map(({ recommendations, ...option }) => ({ ...option, said: recommendations }));
      terminal.print(JSON.stringify({ decision, options: printed, history }));
      return EXIT.done;
    }
    terminal.print(decision.decided ? `Decided on ${formatDate(decision.decided)}.` : 'Not decided yet.');
    terminal.print(linesOf(current?.record ?? decisionRecord(facts)).join('\n'));
    const kept = options.filter(({ left }) => !left);
    const { values, marks } = decision;
    if (values.length > 0) {
      const rows = values.map(({ id, text }) => [
        text,
        ...kept.map(({ key }) => {
          const { mark = null, words = '' } = marks[key]?.[id] ?? {};
          return [mark ? MARK_LABELS[mark] : '–', words].filter(Boolean).join(': ');
        }),
      ]);
      terminal.print(`\n${table(['What matters', ...kept.map(({ name }) => name)], rows)}`);
    }
    const earlier = history.filter(({ reopened }) => reopened !== null);
    if (earlier.length > 0) terminal.print('\nEarlier decisions');
    for (const { id, decided, record } of earlier) terminal.print(`${formatDate(decided)}  ${record.plan}  ${id}`);
    return EXIT.done;
  },
};

/** Writes the decision record completely, or not at all. */
export const decisionPrint: Command = {
  name: 'decision print',
  help: 'Writes the decision record of a case, one page, to a file.',
  arguments: ['CASE'],
  options: {
    output: outputOption('pdf'),
    of: { value: 'ID', help: 'an earlier decision, by its id: its record as it was' },
    paper: PAPER,
  },
  json: true,
  async run(terminal, given) {
    const file = fileOf(given);
    const of = given.text('of');
    const printoutRequest = {
      caseId: checked(Id, given.arguments[0] ?? ''),
      kind: 'decision',
      of: of === undefined ? '' : checked(Id, of, 'of'),
      paper: paperOf(given),
      today: localDay(),
    } as const;
    await checkOutputFile(file);
    const app = await terminal.opened();
    const { bytes } = await app.printout(printoutRequest);
    await writeFileAtomic(file, [bytes]);
    terminal.answer({ file, bytes: bytes.length }, file);
    return EXIT.done;
  },
};
