import { describe, expect, test } from 'vitest';
import type { SubjectStates } from '../../../shared/domain/overview.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { subjectStatesOf } from '../../../shared/overview/subject-states.ts';
import { aCase, aJourney, aNote, anOpinion, aProvider, aQuestion, aRequest } from '../invented-journey.ts';
import { aRecord } from '../packets/invented-case.ts';

const NOTHING = { word: '', unit: '', tone: 'plain' };
const journey = aJourney();

/** The state of a subject in a case with this change, as "word unit/tone". */
function stateOf(subject: keyof SubjectStates, change: Partial<Journey>): string {
  const { word, unit, tone } = subjectStatesOf(aJourney(change))[subject];
  return `${[word, unit].filter(Boolean).join(' ')}/${tone}`;
}

describe('the states of the subjects of a case', () => {
  test('are empty for an empty case', () => {
    expect(Object.values(subjectStatesOf(aJourney({ case: aCase({ recipient: '' }) })))).toEqual(Array(9).fill(NOTHING));
  });

  test('show whether the review is begun, done or urgent', () => {
    const review = (change: Partial<Journey['review']>) => stateOf('review', { review: { ...journey.review, ...change } });
    expect(review({ gate: 'can-wait' })).toBe('begun/plain');
    expect(review({ gate: 'can-wait', reasons: [{ key: 'major-procedure', words: '' }] })).toBe('done/done');
    expect(review({ gate: 'emergency' })).toBe('do not wait/attention');
  });

  test('count records, those to review first', () => {
    const [seen, unseen] = [aRecord('a', { reviewed: true }), aRecord('b', { reviewed: false })];
    expect(stateOf('records', { records: [seen, unseen] })).toBe('1 to review/attention');
    expect(stateOf('records', { records: [seen] })).toBe('1 records/plain');
  });

  test('show late, unsent, sent and answered requests, but none of a closed case', () => {
    const sent = { what: 'sent', on: '2026-03-01', words: '' } as const;
    const late = aRequest('late', { steps: [{ ...sent, on: '2025-11-01' }] });
    const out = aRequest('out', { steps: [sent] });
    expect(stateOf('requests', { requests: [late, out, aRequest('draft')] })).toBe('1 late/attention');
    expect(stateOf('requests', { requests: [out, aRequest('draft')] })).toBe('1 to send/attention');
    expect(stateOf('requests', { requests: [out] })).toBe('1 out/plain');
    const archived = aCase({ archived: '2026-03-01T09:00:00.000Z' });
    expect(stateOf('requests', { requests: [late], case: archived })).toBe('/plain');
  });

  test('show whether a provider is chosen, considered or present', () => {
    expect(stateOf('providers', { providers: [aProvider('Dr A', { role: 'second' })] })).toBe('chosen/done');
    expect(stateOf('providers', { providers: [aProvider('Dr A', { role: 'candidate' })] })).toBe('1 candidate/plain');
    expect(stateOf('providers', { providers: [aProvider('Dr A', { role: 'none' })] })).toBe(
      '1 physicians and institutions/plain',
    );
  });

  test('count questions, or notes when there are no questions', () => {
    const notes = [aNote('a'), aNote('b')];
    expect(stateOf('questions', { questions: [aQuestion('Why?')], notes })).toBe('1 questions/plain');
    expect(stateOf('questions', { notes })).toBe('2 notes/plain');
  });

  test('show whether the latest packet was handed over', () => {
    const packets = { count: 1, latest: '2026-03-01T09:00:00.000Z', latestId: 'p' };
    expect(stateOf('packets', { packets })).toBe('made/plain');
    const handedOver = [{ id: 'p' }] as unknown as Journey['handedOver'];
    expect(stateOf('packets', { packets, handedOver })).toBe('handed over/done');
  });

  test('count opinions, and show whether the decision is begun or made', () => {
    expect(stateOf('opinions', { opinions: [anOpinion('Dr A', { diagnosis: 'Lymphoma' })] })).toBe('1 opinions/plain');
    expect(stateOf('decision', { decision: { ...journey.decision, plan: 'Wait' } })).toBe('begun/plain');
    expect(stateOf('decision', { decision: { ...journey.decision, decided: '2026-03-01' } })).toBe('decided/done');
  });
});
