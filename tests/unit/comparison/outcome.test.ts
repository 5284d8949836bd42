import { expect, test } from 'vitest';
import { compare, differenceStates } from '../../../shared/comparison/compare.ts';
import { differenceStateLabel, outcomeSentences, outcomeTitle, perspectiveLabel } from '../../../shared/comparison/outcome.ts';
import type { Judgement, Verdict } from '../../../shared/domain/comparison.ts';
import type { ClaimKey, Opinion } from '../../../shared/domain/opinion.ts';
import { statedText } from '../../../shared/opinions/opinion-labels.ts';
import { anOpinion, CASE_ID } from '../invented-journey.ts';

const first = anOpinion('Dr First', { diagnosis: 'Stenosis', treatment: 'Fusion', urgency: 'Soon' });
const second = anOpinion('Dr Second', { diagnosis: 'Stenosis', treatment: 'Therapy' }, { position: 2 });
const third = anOpinion('Dr Third', { diagnosis: 'Arthrosis' }, { position: 3 });

function judged(verdicts: Partial<Record<ClaimKey, Verdict>>, a: Opinion = first, b: Opinion = second): Judgement[] {
  return Object.entries(verdicts).map(([key, verdict]) => {
    const row = key as ClaimKey;
    return {
      caseId: CASE_ID,
      row,
      a: a.id,
      b: b.id,
      verdict,
      words: '',
      texts: { a: statedText(a, row), b: statedText(b, row) },
    };
  });
}

function lines(opinions: Opinion[], judgements: Judgement[]): string[] {
  const comparison = compare(opinions, judgements);
  return [outcomeTitle(comparison), ...outcomeSentences(comparison, ({ physician }) => physician)];
}

test('the outcome needs two opinions and a judgement', () => {
  expect(lines([first], [])).toEqual(['There are not two opinions yet']);
  expect(lines([first, second], [])).toEqual([
    'Still open',
    'Between Dr First and Dr Second it is still open: the diagnosis and the treatment.',
  ]);
});

test('a difference names the differing rows, then the agreed ones, then the open ones', () => {
  expect(
    lines([first, second], judged({ diagnosis: 'agree', treatment: 'differ', risks: 'differ', urgency: 'unclear' })),
  ).toEqual([
    'They differ',
    'Dr First and Dr Second differ in the treatment and the risks. They agree on the diagnosis. Still open: how soon.',
  ]);
});

test('an agreement names what still differs', () => {
  expect(lines([first, second], judged({ diagnosis: 'agree', treatment: 'agree', risks: 'differ' }))).toEqual([
    'They agree',
    'Dr First and Dr Second agree on the diagnosis and the treatment. They differ in the risks.',
  ]);
});

test('three opinions are described pair by pair, without a majority', () => {
  const judgements = [
    ...judged({ diagnosis: 'agree', treatment: 'agree' }),
    ...judged({ diagnosis: 'differ' }, first, third),
    ...judged({ diagnosis: 'differ' }, second, third),
  ];
  expect(lines([first, second, third], judgements)).toEqual([
    'They differ',
    'Dr First and Dr Second agree on the diagnosis and the treatment.',
    'Dr First and Dr Third differ in the diagnosis. Still open: the treatment.',
    'Dr Second and Dr Third differ in the diagnosis. Still open: the treatment.',
  ]);
});

test('each kind of difference has its state, and names its row beside the agreed rows', () => {
  const verdicts = { diagnosis: 'agree', treatment: 'agree', risks: 'differ', urgency: 'differ', lookedAt: 'differ' } as const;
  const [pair] = compare([first, second], judged(verdicts)).pairs;
  expect(differenceStates(pair?.rows ?? []).map(differenceStateLabel)).toEqual([
    'Facts: differ in what they looked at',
    'Diagnosis: agree',
    'Stage: not said',
    'Treatment: differ in the risks',
    'Timing: differ',
  ]);
  const [open] = compare([first, second], judged({ treatment: 'agree', risks: 'unclear' })).pairs;
  expect(differenceStates(open?.rows ?? []).map(({ state }) => state)).toEqual(['unsaid', 'open', 'unsaid', 'agree', 'open']);
});

test('pairs without a judgement are named in one line, and counted when there are many', () => {
  const three = lines([first, second, third], judged({ diagnosis: 'agree' }));
  expect(three.at(-1)).toBe('Not compared yet: Dr First and Dr Third; Dr Second and Dr Third.');
  const five = ['A', 'B', 'C', 'D', 'E'].map((name) => anOpinion(name, { diagnosis: name }));
  expect(lines(five, [])).toEqual(['Still open', 'Not compared yet: 10 pairs.']);
});

test('the perspectives of the physicians are named once', () => {
  expect(perspectiveLabel({ ...first, specialty: 'Neurosurgery', perspective: 'surgical' }, [])).toBe('Neurosurgery · Surgical');
  expect(
    perspectiveLabel({ ...first, specialty: 'Physical medicine and rehabilitation', perspective: 'rehabilitation' }, []),
  ).toBe('Physical medicine and rehabilitation');
  expect(perspectiveLabel(first, [])).toBe('');
});
