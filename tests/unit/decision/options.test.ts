import { expect, test } from 'vitest';
import { chosenOption, findOption, hasPlan, isDecided, opinionKey, optionsOf } from '../../../shared/decision/options.ts';
import type { Judgement } from '../../../shared/domain/comparison.ts';
import { NO_DECISION } from '../../../shared/domain/decision.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { aJourney, anOpinion, CASE_ID, id } from '../invented-journey.ts';

const first = anOpinion('Dr First', { treatment: 'Lumbar fusion\nL4–L5' });
const second = anOpinion('Dr Second', { treatment: 'Physical therapy first' }, { position: 2 });
const decision = { ...NO_DECISION, caseId: CASE_ID };

const judged = (a: Opinion, b: Opinion, change: Partial<Judgement> = {}): Judgement => ({
  caseId: CASE_ID,
  row: 'treatment',
  a: a.id,
  b: b.id,
  verdict: 'agree',
  words: '',
  texts: { a: a.claims.treatment?.text ?? '', b: b.claims.treatment?.text ?? '' },
  ...change,
});

test('options are the recommendations in order, then waiting, then the person’s own', () => {
  const own = id('own');
  const options = optionsOf(
    aJourney({
      opinions: [first, second],
      decision: {
        ...decision,
        ownOptions: [own],
        options: { [`own:${own}`]: { label: 'Injections, then see', words: '', left: false, reason: '' } },
      },
    }),
  );
  expect(options.map(({ label }) => label)).toEqual([
    'What Dr First recommends: Lumbar fusion L4–L5',
    'What Dr Second recommends: Physical therapy first',
    'Wait and watch',
    'Injections, then see',
  ]);
});

test('an opinion without a treatment is an option with a gap to ask about', () => {
  const [option] = optionsOf(aJourney({ opinions: [anOpinion('Dr First', { diagnosis: 'Lymphoma' })] }));
  expect(option).toMatchObject({ label: 'What Dr First recommends', recommendations: [] });
});

test('waiting is an option even without opinions', () => {
  expect(optionsOf(aJourney()).map(({ key }) => key)).toEqual(['wait']);
});

test('the person’s name for an option replaces the physician’s words, which stay available', () => {
  const [option] = optionsOf(
    aJourney({
      opinions: [first],
      decision: {
        ...decision,
        options: { [opinionKey(first)]: { label: 'The operation', words: 'In May', left: false, reason: '' } },
      },
    }),
  );
  expect(option).toMatchObject({ label: 'The operation', words: 'In May', from: 'Dr First' });
  expect(option?.recommendations).toEqual([{ who: 'Dr First', text: 'Lumbar fusion\nL4–L5' }]);
});

test('two opinions whose treatments are judged to agree are one option', () => {
  const journey = aJourney({ opinions: [first, second], judgements: [judged(first, second)] });
  const [option, wait] = optionsOf(journey);
  expect(option).toMatchObject({ name: 'What Dr First and Dr Second recommend', from: 'Dr First and Dr Second' });
  expect(option?.recommendations.map(({ who }) => who)).toEqual(['Dr First', 'Dr Second']);
  expect(wait?.key).toBe('wait');
  expect(findOption([...optionsOf(journey)], opinionKey(second))).toEqual(option);
});

test('two options stay separate when the person’s text, a new text or a difference separates them', () => {
  const names = (change: Parameters<typeof aJourney>[0]) =>
    optionsOf(aJourney({ opinions: [first, second], judgements: [judged(first, second)], ...change })).length;
  expect(names({})).toBe(2);
  expect(names({ decision: { ...decision, marks: { [opinionKey(second)]: {} } } })).toBe(3);
  expect(names({ decision: { ...decision, chosen: opinionKey(second) } })).toBe(3);
  expect(names({ judgements: [judged(first, second, { texts: { a: 'Earlier', b: 'Physical therapy first' } })] })).toBe(3);
  expect(names({ judgements: [judged(first, second, { verdict: 'differ' })] })).toBe(3);
  expect(names({ judgements: [judged(first, second, { row: 'diagnosis' })] })).toBe(3);
});

test('a third opinion that agrees with one of two stays a separate option', () => {
  const third = anOpinion('Dr Third', { treatment: 'Physical therapy' }, { position: 3 });
  const judgements = [judged(first, second), judged(second, third)];
  expect(optionsOf(aJourney({ opinions: [first, second, third], judgements })).map(({ from }) => from)).toEqual([
    'Dr First and Dr Second',
    'Dr Third',
    '',
  ]);
});

test('a plan is an existing chosen option or a text', () => {
  const opinions = [first];
  const chosen = { ...decision, chosen: opinionKey(first) };
  expect(hasPlan(aJourney({ opinions }))).toBe(false);
  expect(hasPlan(aJourney({ opinions, decision: { ...decision, plan: ' \n' } }))).toBe(false);
  expect(hasPlan(aJourney({ opinions, decision: { ...decision, plan: 'Ask again in May.' } }))).toBe(true);
  expect(hasPlan(aJourney({ opinions, decision: chosen }))).toBe(true);
  const left = { [opinionKey(first)]: { label: '', words: '', left: true, reason: 'Too long away' } };
  expect(hasPlan(aJourney({ opinions, decision: { ...chosen, options: left } }))).toBe(false);
  expect(hasPlan(aJourney({ opinions: [], decision: chosen }))).toBe(false);
  expect(chosenOption(aJourney({ opinions, decision: chosen }))?.from).toBe('Dr First');
});

test('a case counts as decided from the day of the decision', () => {
  expect(isDecided(decision)).toBe(false);
  expect(isDecided({ decided: '2026-03-12' })).toBe(true);
});
