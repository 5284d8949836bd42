import { describe, expect, test } from 'vitest';
import { firstPhysicianLetter } from '../../../shared/letters/first-physician-letter.ts';
import { greeting } from '../../../shared/letters/greeting.ts';
import { ownLetter } from '../../../shared/letters/own-letter.ts';
import { letterAsText, messageAsText } from '../../../shared/letters/plain-text.ts';
import { letterBlocks, letterPrintout } from '../../../shared/printouts/letter-printout.ts';
import { aCase, aProvider } from '../invented-journey.ts';

const date = '2026-03-02';
const first = aProvider('Dr First', { institution: 'Spine Clinic', address: '1 Main Street\nSpringfield' });
const emptyCase = aCase({ condition: '', treatment: '', contact: '', firstPhysician: '' });
const letterWith = (change: Partial<Parameters<typeof firstPhysicianLetter>[0]> = {}) =>
  firstPhysicianLetter({ case: aCase(), review: { reasons: [] }, provider: first, date, ...change });

describe('the letter to the first physician', () => {
  test('asks for records, for a safe waiting time, and for a physician outside the network', () => {
    const { body, to, subject } = letterWith();
    expect(to).toBe('Dr First\nSpine Clinic\n1 Main Street\nSpringfield');
    expect(subject).toBe('Second opinion for Sample Patient, born 29 Feb 1960');
    expect(body).toMatch(/^Dear Dr First,/);
    expect(body).toContain('Please do not take this as distrust');
    expect(body).toContain('copies of my records');
    expect(body).toContain('how long can I safely wait');
    expect(body).toContain('outside your own practice and network');
    expect(body).toMatch(/kind regards,\nSample Patient$/);
  });

  test('asks whether a known date still holds, and asks again after a past date', () => {
    expect(letterWith({ case: aCase({ safeUntil: '2026-04-03' }) }).body).toContain(
      'safe to wait until 3 Apr 2026. Please tell me',
    );
    expect(letterWith({ case: aCase({ safeUntil: '2026-03-01' }) }).body).toContain('How long can I safely wait now?');
  });

  test('gives the reasons as the person’s wish, without the private notes', () => {
    const reasons = [
      { key: 'uneasy' as const, words: 'He never listens' },
      { key: 'not-a-specialist' as const, words: '' },
    ];
    const { body } = letterWith({ review: { reasons } });
    expect(body).toContain('My reasons:\n• I would like to understand the diagnosis and the plan better');
    expect(body).not.toContain('never listens');
    const one = letterWith({ review: { reasons: reasons.slice(0, 1) } }).body;
    expect(one).toContain('as full a view as I can. I would like to understand');
  });

  test.each([
    ['nothing but the essentials', emptyCase, null],
    ['a condition over several lines', aCase({ condition: 'Carcinoma,\n stage IIA', family: 'cancer', treatment: '' }), null],
    ['everything', aCase({ firstOpinionDate: '2026-01', contact: '555-0100', safeUntil: '2026-04-03' }), first],
  ])('reads well with %s: nothing empty, doubled or missing', (_, of, provider) => {
    const text = letterAsText(letterWith({ case: of, provider }), date);
    expect(text).not.toMatch(/ {2}|null|undefined|\n{3}| \n|: \.|\.\./);
    expect(text).toMatch(/^Sample Patient\n/);
  });

  test('is addressed from the case when the list has no physician', () => {
    const to = (firstPhysician: string) => letterWith({ case: aCase({ firstPhysician }), provider: null });
    expect(to('Dr First, Spine Clinic').to).toBe('Dr First\nSpine Clinic');
    expect(to('Jane First, MD, Spine Clinic')).toMatchObject({ to: 'Jane First, MD\nSpine Clinic' });
    expect(to('Jane First, MD').body).toMatch(/^Dear Dr First,/);
    expect(to('').body).toMatch(/^Dear Doctor,/);
  });
});

test('an own letter greets a physician by name, and an office in general', () => {
  expect(greeting(first)).toBe('Dear Dr First,');
  expect(greeting(aProvider('Pathology', { kind: 'laboratory' }))).toBe('Dear Sir or Madam,');
  expect(greeting(null)).toBe('Dear Sir or Madam,');
  expect(ownLetter({ case: emptyCase, provider: null }).body).toMatch(/^Dear Sir or Madam,\n[\s\S]*Sample Patient$/);
});

describe('a finished letter', () => {
  const text = { from: 'Sample Patient\n555-0100', to: '', subject: 'Records', body: 'Please send them.', sign: true };

  test('has addresses, date and signature as text, and only the message for a portal', () => {
    expect(letterAsText(text, date)).toMatch(
      /^Sample Patient\n555-0100\n\n2 Mar 2026\n\nSubject: Records\n\nPlease send them\.\n\nSignature: _+ {3}Date: _+\nSample Patient$/,
    );
    expect(messageAsText(text)).toBe('Subject: Records\n\nPlease send them.\n\nSample Patient');
  });

  test('has paragraphs and lists on paper, with a neutral title and file name', () => {
    const body = 'Dear Dr First,\n\nTwo things:\n• one\n• two\nand a word.\n\n\nKind regards,\nSample Patient';
    expect(letterBlocks(body)).toEqual([
      { kind: 'paragraph', text: 'Dear Dr First,' },
      { kind: 'paragraph', text: 'Two things:' },
      { kind: 'list', items: ['one', 'two'] },
      { kind: 'paragraph', text: 'and a word.' },
      { kind: 'paragraph', text: 'Kind regards,\nSample Patient' },
    ]);
    const sheet = letterPrintout({ text, date });
    expect(sheet).toMatchObject({ title: 'Letter', fileName: 'letter-2026-03-02.pdf' });
    expect(sheet.blocks.at(-1)).toEqual({ kind: 'sign', name: 'Sample Patient' });
  });
});
