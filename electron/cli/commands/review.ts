import { localDay } from '../../../shared/dates/local-day.ts';
import { CaseChange } from '../../../shared/domain/case.ts';
import { Gate, ReasonKey, type TickedReason } from '../../../shared/domain/review.ts';
import { NO_ADVICE, type ReviewResult, reviewResult } from '../../../shared/review/review-result.ts';
import { type Command, EXIT, type Given, UsageError } from '../command.ts';
import { taskJson } from '../task-json.ts';
import { checked } from '../validated.ts';

/** The ticked reasons with what was asked for changed. Throws UsageError. */
function changedReasons(reasons: readonly TickedReason[], given: Given): TickedReason[] {
  const add = given.text('add');
  const ownText = given.text('words');
  if (ownText !== undefined && add === undefined) throw new UsageError('--words belong to a reason: name it by --add.');
  const remove = given.text('remove') === undefined ? null : checked(ReasonKey, given.text('remove'), 'remove');
  const kept = reasons.filter(({ key }) => key !== remove);
  if (add === undefined) return kept;
  const key = checked(ReasonKey, add, 'add');
  const before = kept.find((reason) => reason.key === key);
  return [...kept.filter((reason) => reason !== before), { key, words: ownText ?? before?.words ?? '' }];
}

/** What follows, as `--json` prints it. */
function resultJson(result: ReviewResult) {
  return result.kind === 'emergency' ? result : { ...result, steps: result.steps.map(taskJson) };
}

function lines(result: ReviewResult): string[] {
  if (result.kind === 'emergency') return [result.title, ...result.words];
  const { strength, applies, waiting, physicians, steps, normal } = result;
  return [
    strength,
    ...applies.flatMap(({ key, statement, why, words }) => [
      '',
      `${statement} (${key})`,
      `  ${why}`,
      ...(words ? [`  In your own words: ${words}`] : []),
    ]),
    '',
    'How soon',
    `  ${waiting.words}`,
    '',
    'Whom to look for',
    ...physicians.map(({ name, what }) => `  ${name}. ${what}`),
    '',
    'What to do next',
    ...steps.map(({ text, state }) => `  [${{ open: ' ', waiting: '~', done: 'x' }[state]}] ${text}`),
    '',
    normal,
    NO_ADVICE,
  ];
}

export const review: Command = {
  name: 'review',
  help: 'Answers the review of a case, and shows what follows: whether it can wait, which reasons apply, what to do next.',
  arguments: ['CASE'],
  options: {
    gate: { value: 'ANSWER', help: `whether it can wait: ${Gate.options.join(', ')}` },
    add: { value: 'REASON', help: `ticks a reason: ${ReasonKey.options.join(', ')}` },
    words: { value: 'TEXT', help: 'your own words under the reason of --add' },
    remove: { value: 'REASON', help: 'takes a tick away' },
    'safe-until': { value: 'DATE', help: 'until when it is safe to wait, as a physician said: year-month-day' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const safeUntil = given.text('safe-until');
    const gate = given.text('gate') === undefined ? undefined : checked(Gate, given.text('gate'), 'gate');
    const before = await client.review.get({ caseId });
    const reasons = changedReasons(before.reasons, given);
    if (safeUntil !== undefined)
      await client.cases.update({ id: caseId, change: checked(CaseChange.pick({ safeUntil: true }), { safeUntil }) });
    if (gate !== undefined || given.text('add') !== undefined || given.text('remove') !== undefined)
      await client.review.answer({ caseId, change: { reasons, ...(gate === undefined ? {} : { gate }) } });
    const [patientCase, answers, letters, requests, providers, questions, insurance] = await Promise.all([
      client.cases.get({ id: caseId }),
      client.review.get({ caseId }),
      client.letters.list({ caseId }),
      client.requests.list({ caseId }),
      client.providers.list({ caseId }),
      client.questions.list({ caseId }),
      client.insurance.get({ caseId }),
    ]);
    const facts = { case: patientCase, review: answers, letters, requests, providers, questions, insurance, today: localDay() };
    const result = reviewResult(facts);
    terminal.answer({ review: answers, result: resultJson(result) }, lines(result).join('\n'));
    return EXIT.done;
  },
};
