import { describe, expect, test } from 'vitest';
import type { Judgement, Verdict } from '../../../shared/domain/comparison.ts';
import { NO_DECISION } from '../../../shared/domain/decision.ts';
import type { ClaimKey, Opinion } from '../../../shared/domain/opinion.ts';
import { NO_RESOLUTION } from '../../../shared/domain/resolution.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { aCase, aNote, anOpinion, aProvider, aReply, CASE_ID } from '../invented-journey.ts';
import { handedOverTo } from '../ledger/invented-packets.ts';
import { aRecord } from '../packets/invented-case.ts';
import { dismissedSteps, letterToFirstPhysician, nextStepWith, nextTitleWith, overviewWith } from './invented-overviews.ts';

const first = anOpinion('Dr First', { diagnosis: 'Lymphoma', treatment: 'Operate' }, { date: '2026-02-10' });
const second = anOpinion('Dr Second', { diagnosis: 'Lymphoma', treatment: 'Wait' }, { date: '2026-03-20' });
const third = anOpinion('Dr Third', { diagnosis: 'Lymphoma', treatment: 'Radiation' }, { date: '2026-04-20' });

/** On 24 March: the second physician was visited on the 20th, a note is written, and the report is here. */
const understanding = (change: Partial<Journey> = {}): Partial<Journey> => ({
  today: '2026-03-24',
  case: aCase({ appointment: '2026-03-20T10:30', firstPhysician: 'Dr First', recipient: 'Dr Second' }),
  notes: [aNote('Talk', { date: '2026-03-20' })],
  records: [aRecord('Report', { serviceDate: '2026-03-20' })],
  ...change,
});
const judged = (a: Opinion, b: Opinion, verdicts: Partial<Record<ClaimKey, Verdict>>): Judgement[] =>
  Object.entries(verdicts).map(([row, verdict]) => {
    const key = row as ClaimKey;
    const texts = { a: a.claims[key]?.text ?? '', b: b.claims[key]?.text ?? '' };
    return { caseId: CASE_ID, row: key, a: a.id, b: b.id, verdict, words: '', texts };
  });
const agree = judged(first, second, { diagnosis: 'agree', treatment: 'agree' });
const differ = judged(first, second, { diagnosis: 'agree', treatment: 'differ' });
const both = [first, second];

const stations = (change: Partial<Journey>, putAway = dismissedSteps()) =>
  new Map(
    overviewWith(change, putAway).journey.flatMap(({ steps }) => steps.map((step) => [step.name, `${step.state}: ${step.text}`])),
  );
const here = (change: Partial<Journey>) =>
  overviewWith(change)
    .journey.flatMap(({ steps }) => steps)
    .filter((step) => step.here)
    .map(({ name }) => name);

describe('the next step for the opinions', () => {
  test('is to record the missing opinion, named by its author or its day', () => {
    expect(nextTitleWith(understanding())).toBe('Write down the first opinion');
    expect(nextTitleWith(understanding({ opinions: [first] }))).toBe('Write down the second opinion');
    expect(nextTitleWith(understanding({ opinions: [second] }))).toBe('Write down the first opinion');
    const unnamed = anOpinion('', { diagnosis: 'Lymphoma' }, { date: '2026-03' });
    expect(nextTitleWith(understanding({ opinions: [unnamed] }))).toBe('Write down the first opinion');
    // An empty opinion counts as none.
    expect(nextTitleWith(understanding({ opinions: [first, anOpinion('Dr Second')] }))).toBe('Write down the second opinion');
  });
  test('is to compare them while a deciding row or a changed text is not judged', () => {
    expect(nextTitleWith(understanding({ opinions: both }))).toBe('Lay both opinions side by side');
    const half = judged(first, second, { diagnosis: 'agree' });
    expect(nextTitleWith(understanding({ opinions: both, judgements: half }))).toBe('Still open: the treatment');
    const changed = { ...second, claims: { ...second.claims, treatment: { text: 'Radiation', sources: [] } } };
    expect(nextStepWith(understanding({ opinions: [first, changed], judgements: agree }))).toMatchObject({
      title: 'Still open: the treatment',
      why: expect.stringContaining('changed since'),
    });
    expect(nextTitleWith(understanding({ opinions: both, judgements: half }), dismissedSteps('step.compare'))).toBe(
      'Write down what matters to you',
    );
  });
  test('can be the decision when the person goes on without opinions', () => {
    expect(nextTitleWith(understanding(), dismissedSteps('step.opinions'))).toBe('Write down what matters to you');
  });
  test('needs no visit when only the records were sent, or two opinions exist', () => {
    const alone = { ...understanding(), case: aCase({ recipient: 'Dr Second' }), notes: [] };
    const { packet } = handedOverTo('Dr Second', '2026-03-10');
    const sent = { ...alone, handedOver: [packet], packets: { count: 1, latest: packet.made, latestId: packet.id } };
    expect(nextTitleWith(sent, dismissedSteps('step.appointment'))).toBe('Write down the first opinion');
    expect(nextTitleWith({ ...alone, opinions: both })).toBe('Lay both opinions side by side');
    expect(overviewWith({ ...alone, opinions: both }).heading).toBe('From the opinions to the decision');
    // A future appointment is prepared first, whoever was asked before.
    const ahead = { ...alone, case: aCase({ appointment: '2026-04-20' }), opinions: both };
    expect(overviewWith(ahead).phase).toBe('prepare');
  });
});

describe('the next step where opinions differ', () => {
  const withDifference = (change: Partial<Journey> = {}) => understanding({ opinions: both, judgements: differ, ...change });
  const reasonsLetter = (opinion: Opinion, change: Partial<Journey['letters'][number]> = {}) =>
    letterToFirstPhysician({ id: opinion.id, kind: 'ask-reasons', opinionId: opinion.id, sent: '2026-03-22', ...change });
  const evidenceStep = 'step.way.evidence.done';

  test('is the evidence before the judgement, unless it is settled by hand', () => {
    expect(nextStepWith(withDifference())).toMatchObject({
      title: 'Check that both saw the same',
      task: 'resolution.open',
      step: 'evidence',
      settle: { action: 'I have looked at it', key: evidenceStep },
    });
    expect(nextTitleWith(withDifference(), dismissedSteps(evidenceStep))).toBe('Ask both for reasons and evidence');
  });
  test('waits for requested answers, but not for an answer that nobody asked for', () => {
    expect(nextTitleWith(withDifference({ letters: [reasonsLetter(first)] }), dismissedSteps(evidenceStep))).toBe(
      'Ask both for reasons and evidence',
    );
    const waiting = withDifference({ letters: [reasonsLetter(first), reasonsLetter(second)] });
    expect(nextStepWith(waiting, dismissedSteps(evidenceStep))).toMatchObject({
      title: 'Nothing to do today',
      why: expect.stringMatching(/^Next: Ask Dr (First|Second) for their reasons again, on 5 Apr 2026\.$/),
    });
    const begun = both.map((each) => aReply(each, ' ', { on: '2026-03-23' }));
    expect(nextTitleWith({ ...waiting, replies: begun }, dismissedSteps(evidenceStep))).toBe('Nothing to do today');
    const replies = both.map((each) => aReply(each, 'Because.', { on: '2026-03-23' }));
    expect(nextTitleWith({ ...waiting, replies }, dismissedSteps(evidenceStep))).toBe('Let each see the other’s reasons');
  });
  test('follows the chosen option, whatever was skipped before', () => {
    const resolutionWith = (change: Partial<Journey['resolution']>) => ({ ...NO_RESOLUTION, caseId: CASE_ID, ...change });
    expect(nextTitleWith(withDifference({ resolution: resolutionWith({ way: 'decide' }) }))).toBe(
      'Write down what matters to you',
    );
    expect(nextTitleWith(withDifference({ resolution: resolutionWith({ way: 'third' }) }))).toBe('Look for a third physician');
    const providers = [aProvider('Dr Third', { role: 'third' })];
    const withAppointmentSet = withDifference({
      providers,
      resolution: resolutionWith({ way: 'third', appointment: '2026-04-20T09:00' }),
    });
    const { packet } = handedOverTo('Dr Third', '2026-03-23');
    expect(nextTitleWith(withAppointmentSet)).toBe('Make the packet for Dr Third, and hand it over');
    expect(nextTitleWith({ ...withAppointmentSet, handedOver: [packet] })).toBe('Nothing to do today');
    expect(overviewWith(withAppointmentSet).heading).toBe('27 days until the appointment with Dr Third');
    expect(nextTitleWith({ ...withAppointmentSet, handedOver: [packet], today: '2026-04-21' })).toBe(
      'Write down the third opinion',
    );
    const late = { ...withAppointmentSet, case: aCase({ appointment: '2026-03-20', safeUntil: '2026-04-10' }) };
    expect(nextTitleWith(late)).toBe('Ask for an earlier appointment');
    expect(nextTitleWith({ ...late, today: '2026-04-11' })).toContain('is it still safe to wait?');
  });
  test('is to compare a third opinion with the others', () => {
    const threeOpinions = [first, second, { ...third, providerId: aProvider('Dr Third').id }];
    const resolution = { ...NO_RESOLUTION, caseId: CASE_ID, way: 'third' as const };
    const all = withDifference({ opinions: threeOpinions, providers: [aProvider('Dr Third', { role: 'third' })], resolution });
    expect(nextTitleWith(all)).toBe('Lay the third opinion beside the others');
    const more = [first, second].flatMap((each) => judged(each, third, { diagnosis: 'agree', treatment: 'agree' }));
    expect(nextTitleWith({ ...all, judgements: [...differ, ...more] })).toBe('Write down what matters to you');
  });
});

describe('the next step towards the decision', () => {
  const decision = { ...NO_DECISION, caseId: CASE_ID };
  const value = { id: '00000000-0000-4000-8000-000000000001', text: 'Walking', prompt: null, words: '' };
  const milestonesAt = (change: Partial<Journey['decision']>) =>
    understanding({ opinions: both, judgements: agree, decision: { ...decision, ...change } });
  test('is plain where the opinions agree, with the open questions beside it', () => {
    expect(nextStepWith(milestonesAt({}))).toMatchObject({
      title: 'The opinions agree: go on to the decision',
      task: 'decision.open',
      otherwise: { task: 'resolution.open' },
    });
  });
  test('goes from values to options, plan and day', () => {
    expect(nextStepWith(milestonesAt({ values: [value] }))).toMatchObject({
      title: 'Weigh the options against what matters to you',
      task: 'decision.weigh',
    });
    const unknowns = [{ id: value.id, text: 'The side effects', whom: '', questionId: null, settled: false }];
    expect(nextStepWith(milestonesAt({ values: [value], unknowns }), dismissedSteps('step.options'))).toMatchObject({
      title: 'Choose your plan',
      task: 'decision.plan',
      why: expect.stringContaining('1 thing is still unknown'),
    });
    expect(nextStepWith(milestonesAt({ plan: 'Wait' }))).toMatchObject({
      title: 'Say when it is decided',
      task: 'decision.decide',
    });
  });
  test('closes the case once both physicians know, except for the review date', () => {
    const decided = milestonesAt({ plan: 'Wait', decided: '2026-03-24', lookAgain: '2026-06-01', reopen: 'New pain' });
    expect(nextTitleWith(decided)).toBe('Tell your physicians what you decided');
    const informed = { ...decided, letters: [letterToFirstPhysician({ kind: 'decision', sent: '2026-03-24' })] };
    expect(nextStepWith(informed)).toMatchObject({
      title: 'Decided on 24 Mar 2026',
      why: 'Wait. Look again on 1 Jun 2026.',
      otherwise: { task: 'case.archive' },
    });
    expect(overviewWith(informed)).toMatchObject({ heading: 'The decision is made', phase: 'rest', blockers: [], plan: '' });
    expect(nextStepWith({ ...informed, today: '2026-06-01' })).toMatchObject({
      title: 'It is the day on which you wanted to look again',
      why: 'What would make you think again: New pain.',
    });
    expect(nextTitleWith({ ...informed, today: '2026-06-01' }, dismissedSteps('decision.look.2026-06-01'))).toBe(
      'Decided on 24 Mar 2026',
    );
    // A newer record, an old denial and an emergency in the review change nothing for a decided case.
    expect(nextTitleWith({ ...informed, records: [aRecord('New', { reviewed: false })] })).toBe('Decided on 24 Mar 2026');
  });
  test('is none for an archived case, and returns after reopening', () => {
    const archived = '2026-03-24T10:00:00.000Z';
    const laid = understanding({ case: aCase({ appointment: '2026-03-20', archived }) });
    expect(nextStepWith(laid)).toMatchObject({ title: 'Archived on 24 Mar 2026', task: 'records.open' });
    expect(overviewWith(laid).heading).toBe('This case is archived');
    expect(nextTitleWith({ ...laid, case: aCase({ appointment: '2026-03-20' }) })).toBe('Write down the first opinion');
  });
  test('returns to where it was after the decision is reopened', () => {
    expect(nextTitleWith(milestonesAt({ plan: 'Wait', decided: null }))).toBe('Say when it is decided');
  });
});

describe('the last milestones', () => {
  test('give each state, and the current position', () => {
    const begun = stations(understanding({ opinions: [first] }));
    expect(begun.get('What was said')).toBe('done: notes are written');
    expect(begun.get('First opinion')).toBe('done: Dr First, 10 Feb 2026');
    expect(begun.get('Second opinion')).toBe('open: not written down yet');
    expect(begun.get('Side by side')).toBe('open: once both are written down');
    expect(here(understanding({ opinions: [first] }))).toEqual(['Second opinion']);
    // The missing report is that of the second opinion, although the first is not recorded either.
    expect(here({ ...understanding(), records: [] })).toEqual(['Second opinion']);
    const half = stations(understanding({ opinions: both, judgements: judged(first, second, { diagnosis: 'agree' }) }));
    expect(half.get('Side by side')).toBe('under-way: open: treatment');
    const withDifference = understanding({ opinions: both, judgements: differ });
    expect(stations(withDifference).get('Side by side')).toBe('done: they differ: treatment');
    expect(stations(withDifference).get('The way on')).toBe('open: Check that both saw the same');
    expect(here(withDifference)).toEqual(['The way on']);
    expect(stations(understanding({ opinions: both, judgements: agree })).get('The way on')).toBe('done: to the decision');
  });
  test('are all done only after the decision', () => {
    const plan = { ...NO_DECISION, caseId: CASE_ID, plan: 'Wait' };
    const part = (decided: string | null) =>
      overviewWith(understanding({ opinions: both, decision: { ...plan, decided } })).journey.at(2)?.state;
    expect([part(null), part('2026-03-24')]).toEqual(['under-way', 'done']);
    const parts = overviewWith(understanding({ decision: { ...plan, decided: '2026-03-24' } })).journey;
    expect(parts.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(here(understanding({ decision: { ...plan, decided: '2026-03-24' } }))).toEqual(['Decision']);
  });
  test('block the case when an answer is awaited for more than two weeks', () => {
    const letters = [letterToFirstPhysician({ kind: 'ask-reasons', opinionId: first.id, sent: '2026-03-01', answered: null })];
    const { blockers } = overviewWith(understanding({ opinions: both, judgements: differ, letters }));
    expect(blockers).toEqual([
      { text: 'Dr First: asked for the reasons on 1 Mar 2026, no answer is written down.', task: 'resolution.open' },
    ]);
  });
});
