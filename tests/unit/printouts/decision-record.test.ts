import { expect, test } from 'vitest';
import { printoutPdf } from '../../../electron/print/typeset-printout.ts';
import { changedDecision } from '../../../shared/decision/decision-change.ts';
import { opinionKey } from '../../../shared/decision/options.ts';
import { type DecisionChange, type DecisionRecordBlock, NO_DECISION } from '../../../shared/domain/decision.ts';
import { decisionPrintout, shortened } from '../../../shared/printouts/decision-printout.ts';
import { decisionRecord, planText } from '../../../shared/printouts/decision-record.ts';
import { textOf, wordsOf } from '../../read-pdf-text.ts';
import { aCase, aJourney, anOpinion, CASE_ID, id } from '../invented-journey.ts';

const first = anOpinion('Dr First', { treatment: 'Lumbar fusion' }, { specialty: 'Spine surgery', date: '2026-01-14' });
const second = anOpinion('Dr Second', { treatment: 'Physical therapy first' }, { position: 2, date: '2026-03' });

const CHANGE: DecisionChange = {
  values: [
    { id: id('work'), text: 'To work again', words: 'Half days are enough' },
    { id: id('pain'), text: 'To sleep through' },
  ],
  options: { [opinionKey(first)]: { left: true, reason: 'Too long away' } },
  unknowns: [
    { id: id('one'), text: 'How long it is safe to wait', whom: 'Dr First' },
    { id: id('two'), text: 'Whether it is paid for', settled: true },
  ],
  needs: { options: { answer: 'yes' }, sure: { answer: 'not-yet', words: 'After the MRI.' } },
  chosen: opinionKey(second),
  plan: 'Twelve weeks of therapy, then look again',
  why: 'I can still choose the operation then',
  by: 'Sample Patient',
  dissent: 'Dr First would operate now.',
  reopen: 'Weakness in the leg',
  lookAgain: '2026-06-30',
};

function aRecord(change: DecisionChange = CHANGE, decided: string | null = '2026-04-03') {
  const decision = { ...changedDecision({ ...NO_DECISION, caseId: CASE_ID }, change), decided };
  return decisionRecord(
    aJourney({ case: aCase({ contact: '555-0100' }), opinions: [first, second], decision, today: '2026-04-05' }),
  );
}

const lines = (blocks: readonly DecisionRecordBlock[], label: string) =>
  blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : [])).find((row) => row.label === label)?.value;

test('the decision record shows plan, options, dissent and what would reopen the decision', () => {
  const record = aRecord();
  expect(record).toMatchObject({ date: '2026-04-03', draft: false, question: 'Is fusion needed now?' });
  expect(record.plan).toBe('What Dr Second recommends: Physical therapy first. Twelve weeks of therapy, then look again.');
  const value = (label: string) => lines(record.blocks, label);
  expect(value('What matters to me')).toBe('1. To work again. Half days are enough.\n2. To sleep through.');
  expect(value('Options I weighed')).toBe(
    'What Dr First recommends – not for me: Too long away.\nWhat Dr Second recommends.\nWait and watch.',
  );
  expect(value('Still not known')).toBe('How long it is safe to wait. To ask: Dr First.');
  expect(value('Yes')).toBe('Knowing the options.');
  expect(value('Not yet')).toBe('Being sure enough (After the MRI).');
  expect(value('Who sees it differently')).toBe('Dr First would operate now.');
  expect(value('When I look at it again')).toBe('30 Jun 2026');
});

test('the decision record gives each opinion a line, in order, without weights', () => {
  expect(lines(aRecord().blocks, 'Opinions I heard')).toBe(
    'First opinion (Dr First, Spine surgery, 14 Jan 2026): Lumbar fusion.\nSecond opinion (Dr Second, Mar 2026): Physical therapy first.',
  );
});

test('the decision record omits what is unknown, and headings without content', () => {
  const { blocks, draft, plan } = aRecord({}, null);
  expect({ draft, plan }).toEqual({ draft: true, plan: '' });
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual(['The plan', 'Why']);
});

test('the decision record accepts a plan in words alone', () => {
  const decision = { ...NO_DECISION, caseId: CASE_ID, plan: 'Ask again in May' };
  expect(planText(aJourney({ decision }))).toBe('Ask again in May.');
});

test('the decision record has lines to sign, and a draft says that it is one', async () => {
  expect(textOf(await printoutPdf(decisionPrintout(aRecord()), 'letter', 'Test'))).toMatch(
    /Decision record .*Signature Sample Patient/,
  );
  const draft = textOf(await printoutPdf(decisionPrintout(aRecord(CHANGE, null)), 'letter', 'Test'));
  expect(draft).toContain('Decision record, draft');
  expect(draft).not.toContain('Signature');
});

test('the decision record stays on one page for any text, and says when there is more', async () => {
  const much = (text: string, times: number) => `${text} `.repeat(times).trim();
  const many = <T>(count: number, one: (index: number) => T) => Array.from({ length: count }, (_, index) => one(index));
  const record = aRecord({
    ...CHANGE,
    values: many(30, (index) => ({ id: id(`value ${index}`), text: much('To sail', 30), words: much('every day', 500) })),
    unknowns: many(50, (index) => ({ id: id(`unknown ${index}`), text: much('How long', 30), whom: much('everyone', 30) })),
    plan: much('Twelve weeks of therapy.\n', 500),
    why: much('決定', 3000),
    comfort: much('calm', 3000),
    discussedWith: much('Everyone\n', 900),
    dissent: much('My brother.', 900),
    reopen: much('Weakness.', 900),
  });
  for (const paper of ['letter', 'a4'] as const) {
    const pdf = await printoutPdf(decisionPrintout(record), paper, 'Test');
    expect(wordsOf(pdf)).toHaveLength(1);
    expect(textOf(pdf)).toMatch(/The plan .*My reasons .*Who sees it differently .*30 Jun 2026 .*Shortened to one page/);
  }
});

test('the decision record cuts a text between words, and says that there was more', () => {
  expect(shortened('Twelve weeks of therapy', 100)).toBe('Twelve weeks of therapy');
  expect(shortened('Twelve weeks, of therapy', 16)).toBe('Twelve weeks\u00a0…');
});
