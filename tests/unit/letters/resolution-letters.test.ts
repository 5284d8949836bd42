import { describe, expect, test } from 'vitest';
import { letterAsText } from '../../../shared/letters/plain-text.ts';
import { askReasonsLetter } from '../../../shared/letters/resolution/ask-reasons.ts';
import { boardLetter } from '../../../shared/letters/resolution/board.ts';
import type { ResolutionLetterFacts } from '../../../shared/letters/resolution/points.ts';
import { rereadLetter, rereadOf } from '../../../shared/letters/resolution/reread.ts';
import { shareReasonsLetter } from '../../../shared/letters/resolution/share-reasons.ts';
import { aCase, anOpinion, aProvider, aReply } from '../invented-journey.ts';
import { judged } from '../resolution/invented-opinions.ts';

const date = '2026-03-02';
const surgeon = aProvider('Dr First', { specialty: 'Spine surgery', institution: 'Spine Clinic' });
const physiatrist = aProvider('Dr Second', { specialty: 'Physical medicine' });
const one = anOpinion(
  'Dr First',
  { diagnosis: 'Spondylolisthesis,\ngrade 2', treatment: 'Fusion L4–L5', reasoning: 'The vertebra moves' },
  { providerId: surgeon.id, date: '2026-01-14' },
);
const other = anOpinion(
  'Dr Second',
  { diagnosis: 'Spondylolisthesis, stable', treatment: 'Physical therapy first', urgency: 'No hurry' },
  { providerId: physiatrist.id, position: 2 },
);
const facts: ResolutionLetterFacts = {
  case: aCase({ contact: '555-0100', safeUntil: '2026-04-03' }),
  provider: surgeon,
  providers: [surgeon, physiatrist],
  opinions: [one, other],
  judgements: judged(one, other, { treatment: 'differ', urgency: 'differ' }),
  replies: [],
  opinion: one,
  date,
};
const minimalFacts: ResolutionLetterFacts = {
  case: aCase({ contact: '', condition: '' }),
  provider: null,
  providers: [],
  opinions: [],
  judgements: [],
  replies: [],
  opinion: null,
  date,
};
const unlisted = anOpinion('', {});

describe('a letter that asks for reasons', () => {
  const { body, subject, to } = askReasonsLetter(facts);

  test('gives a physician their own words on the points that differ', () => {
    expect([to, subject]).toEqual(['Dr First\nSpine Clinic', 'Your reasons and evidence: Sample Patient, born 29 Feb 1960']);
    expect(body).toContain(
      'you gave me on 14 Jan 2026. I have heard another physician as well, and the opinions differ in the treatment and the timing.',
    );
    expect(body).toContain('As I understood you:\n• Treatment: “Fusion L4–L5.”\nPlease correct me');
  });

  test('reveals neither the other opinion nor any name', () => {
    expect(body).not.toMatch(/Second|therapy|hurry/);
  });

  test('asks for reasons, evidence, experience and what would change the opinion', () => {
    for (const word of ['Reasons:', 'Evidence:', 'Experience:', 'What would change your mind:'])
      expect(body).toContain(`• ${word}`);
    expect(body).toContain('• Timing: I have no note of what you said about this.');
    expect(body).not.toContain('Certainty:');
    const diagnosis = { ...facts, judgements: judged(one, other, { diagnosis: 'differ' }) };
    expect(askReasonsLetter(diagnosis).body).toContain('• Certainty: how sure are you of the diagnosis');
    expect(askReasonsLetter(diagnosis).body).toContain('• Diagnosis: “Spondylolisthesis, grade 2.”');
  });

  test('names the day until which waiting is safe, while it lies ahead', () => {
    expect(body).toContain('safe to wait until 3 Apr 2026');
    expect(askReasonsLetter({ ...facts, date: '2026-04-03' }).body).not.toContain('safe to wait until');
  });
});

describe('a letter that shares the other opinion', () => {
  const replies = [
    aReply(other, 'Most improve without surgery', {
      on: '2026-02-28',
      claim: 'treatment',
      citations: [
        { words: 'Sample trial, 2016', link: 'https://example.org/trial', page: null },
        { words: 'Their letter', link: '', page: { recordId: one.id, page: 1 } },
      ],
    }),
  ];
  const { body } = shareReasonsLetter({ ...facts, replies });

  test('passes on the other opinion with its answer and sources, at the writer’s wish', () => {
    expect(body).toContain(
      'Dr Second (Physical medicine), as I understood it:\n• Treatment: “Physical therapy first.”\n• Timing: “No hurry.”',
    );
    expect(body).toContain('• On treatment, 28 Feb 2026: “Most improve without surgery.”');
    expect(body).toContain('• Sources named: Sample trial, 2016, https://example.org/trial\n');
    expect(body).toContain('I pass it on by my own wish');
    expect(body).not.toContain('Fusion');
  });

  test('thanks a physician who has already answered', () => {
    expect(shareReasonsLetter({ ...facts, replies, provider: physiatrist, opinion: other }).body).toContain(
      'Thank you for explaining your reasons.',
    );
  });
});

describe('a letter that asks for a second reading', () => {
  test('concerns slides or images, by the addressee or else by the condition', () => {
    expect(rereadOf(aProvider('University Pathology', { kind: 'department' }), 'spine')).toBe('slides');
    expect(rereadOf(aProvider('City Imaging', { kind: 'imaging' }), 'cancer')).toBe('images');
    expect([rereadOf(null, 'cancer'), rereadOf(null, 'spine')]).toEqual(['slides', 'images']);
  });

  test('names the material, but neither the physicians nor their conclusions', () => {
    const records = [
      { kind: 'imaging-study' as const, title: 'Flexion films', serviceDate: '2025-11-03' },
      { kind: 'laboratory' as const, title: 'Blood count', serviceDate: null },
    ];
    const { body } = rereadLetter({ ...facts, provider: null, opinion: null, records });
    expect(body).toContain('What I have records of:\n• Flexion films, 3 Nov 2025\n\n');
    expect(body).not.toMatch(/First|Second|Fusion|therapy|Blood/);
  });
});

describe('a letter to a board', () => {
  test('lists all opinions in order, without names and without a preference', () => {
    const { body } = boardLetter({ ...facts, case: aCase({ family: 'cancer' }) });
    expect(body).toContain('your tumor board');
    expect(body).toMatch(
      /• Spine surgery, 14 Jan 2026: Diagnosis: “Spondylolisthesis, grade 2\.” Treatment: “Fusion L4–L5\.”\n• Physical medicine: /,
    );
    expect(body.replace(/^Dear Dr First,/, '')).not.toMatch(/Dr First|Dr Second/);
    expect(body).not.toContain('The diagnosis as I was told it');
    const silent = [one, other].map((opinion) => ({ ...opinion, claims: {} }));
    expect(boardLetter({ ...facts, opinions: silent }).body).toContain(
      'The diagnosis as I was told it: Spondylolisthesis L4–L5.',
    );
  });
});

describe('all letters of the resolution', () => {
  const letters = { askReasonsLetter, shareReasonsLetter, boardLetter };
  const examples: [string, ResolutionLetterFacts][] = [
    ['everything', facts],
    ['nothing but the essentials', minimalFacts],
    ['an opinion of nobody that says nothing', { ...minimalFacts, opinion: unlisted, opinions: [unlisted, other] }],
  ];
  test.each(examples)('read well with %s: nothing empty, doubled, missing or accusing', (_, of) => {
    const texts = Object.values(letters).map((letter) => letter(of));
    for (const text of [...texts, rereadLetter({ ...of, records: [] })]) {
      const plain = letterAsText(text, date);
      expect(plain).not.toMatch(/ {2}|null|undefined|\n{3}| \n|: \.|\.\.|“”|“\.|: \n/);
      expect(plain).not.toMatch(/wrongly|mistake|failed|refused|contradict/i);
      expect(plain).toMatch(/^Sample Patient\n/);
      expect(plain).toMatch(/With thanks and kind regards,\nSample Patient$/);
    }
  });
});
