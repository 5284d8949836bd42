import { describe, expect, test } from 'vitest';
import { NO_DECISION } from '../../../shared/domain/decision.ts';
import { NO_RESOLUTION } from '../../../shared/domain/resolution.ts';
import { dueOf } from '../../../shared/due/due.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { aCase, aJourney, anOpinion, aProvider, aReply, CASE_ID, id } from '../invented-journey.ts';
import { aChecklist } from '../packets/invented-case.ts';

/** On 2 May 2026. */
const dueLines = (change: Partial<Journey>) =>
  dueOf(aJourney({ today: '2026-05-02', checklist: aChecklist(), ...change }), new Map()).map(({ on, what }) => `${on} ${what}`);

const opinion = anOpinion('Dr Second', { diagnosis: 'Lymphoma' });
const letter = (kind: Journey['letters'][number]['kind'], change: Partial<Journey['letters'][number]> = {}) => ({
  ...{ id: id(kind), caseId: CASE_ID, kind, providerId: null, requestId: null, opinionId: opinion.id, date: '2026-04-20' },
  ...{ sent: '2026-04-20', method: null, answered: null, answer: '', created: '', removed: null },
  ...change,
});

describe('letters of the resolution', () => {
  const opinions = [opinion];
  test('are followed up two weeks later, under the name of the physician', () => {
    expect(dueLines({ opinions, letters: [letter('ask-reasons')] })).toEqual([
      '2026-05-04 Ask Dr Second for their reasons again',
    ]);
    expect(dueLines({ letters: [letter('reread', { opinionId: null })] })).toEqual([
      '2026-05-04 Ask the physician for the second reading',
    ]);
    expect(dueLines({ letters: [letter('board', { opinionId: null })] })).toEqual([
      '2026-05-04 Ask the physician about the board',
    ]);
  });
  test('need no follow-up when an answer is only welcome', () => {
    expect(dueLines({ opinions, letters: [letter('share-reasons'), letter('decision')] })).toEqual([]);
  });
  test('need no follow-up before their sending or after an answer', () => {
    expect(dueLines({ opinions, letters: [letter('ask-reasons', { sent: null })] })).toEqual([]);
    expect(dueLines({ opinions, letters: [letter('ask-reasons', { answered: '2026-04-28' })] })).toEqual([]);
    expect(dueLines({ opinions, letters: [letter('ask-reasons')], replies: [aReply(opinion, 'Because.')] })).toEqual([]);
  });
});

describe('the appointment of the way on', () => {
  const third = aProvider('Dr Third', { role: 'third' });
  const resolution = { ...NO_RESOLUTION, caseId: CASE_ID, way: 'third' as const, appointment: '2026-05-20T09:00' };
  test('is due on its day, and then its note until it is written', () => {
    const facts = { providers: [third], resolution };
    expect(dueLines(facts)).toEqual(['2026-05-20 The appointment for the third opinion']);
    const over = { ...facts, today: '2026-05-21' };
    expect(dueLines(over)).toEqual(['2026-05-20 Write down the third opinion']);
    const written = anOpinion('Dr Third', { diagnosis: 'Lymphoma' }, { providerId: third.id });
    expect(dueLines({ ...over, opinions: [written] })).toEqual([]);
  });
  test('names a board as boards are called for the condition', () => {
    const board = { providers: [third], resolution: { ...resolution, way: 'board' as const } };
    expect(dueLines(board)).toEqual(['2026-05-20 A board of several specialties']);
    expect(dueLines({ ...board, case: aCase({ family: 'cancer' }) })).toEqual(['2026-05-20 A tumor board']);
  });
  test('is absent without an option that needs one', () => {
    expect(dueLines({ resolution: { ...resolution, way: 'decide' } })).toEqual([]);
    expect(dueLines({ resolution: { ...resolution, way: null } })).toEqual([]);
  });
});

test('a decided case keeps only loans, the review date and own reminders due', () => {
  const open = {
    case: aCase({ appointment: '2026-04-20T10:30', safeUntil: '2026-05-10' }),
    opinions: [opinion],
    letters: [letter('ask-reasons')],
    reminders: [{ id: id('own'), caseId: CASE_ID, on: '2026-05-05', what: 'Call', done: false, created: '', removed: null }],
  };
  expect(dueLines(open)).toHaveLength(4);
  const decision = { ...NO_DECISION, caseId: CASE_ID, plan: 'Wait', decided: '2026-05-01', lookAgain: '2026-08-01' };
  expect(dueLines({ ...open, decision })).toEqual(['2026-05-05 Call', '2026-08-01 Look again at the decision']);
});
