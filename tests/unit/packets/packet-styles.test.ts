import { describe, expect, test } from 'vitest';
import type { PacketStyle } from '../../../shared/domain/packet-style.ts';
import { aQuestion, aReply } from '../invented-journey.ts';
import { type Change, opinions, planOfStyle, records, titlesOfStyle } from './case-with-opinions.ts';
import { aCase, aChecklist, aChoice, anItem, aRecord, id } from './invented-case.ts';

describe('a full packet', () => {
  test('holds everything in section order, with or without opinions', () => {
    expect(titlesOfStyle('full')).toEqual([
      ['Pathology', ['Cited']],
      ['Imaging reports', ['MRI']],
      ['Consultation notes of physicians', ['Visit']],
      ['The patient’s own notes', ['Talk', 'Diary']],
      ['Insurance and the rest', ['Report']],
    ]);
    expect(planOfStyle('full')).toMatchObject({
      firstPhysician: 'Dr First',
      reasons: 'An operation is advised.',
      opinions: null,
    });
  });
});

describe('the first page of a packet that shows the opinions', () => {
  const furtherOpinions = (style: PacketStyle, change: Change = {}) => planOfStyle(style, change).further;

  test('shows the later opinions too, each with its page', () => {
    const second = {
      title: 'Second opinion',
      statement: { text: 'Physical therapy', recordId: id('Report') },
      physician: 'Dr Second',
      date: null,
    };
    expect(furtherOpinions('full')).toMatchObject([second]);
    const left = aChoice({ left: [{ recordId: id('Report'), reason: '' }] });
    expect(furtherOpinions('full', { choice: left })).toMatchObject([
      { statement: { text: 'Physical therapy', recordId: null } },
    ]);
  });

  test('shows none of them when they are hidden or compared side by side', () => {
    for (const style of ['without-opinions', 'blind-first', 'primary-care'] as const) expect(furtherOpinions(style)).toEqual([]);
  });
});

describe('a packet without the opinions', () => {
  test('omits what carries them, lines of the first page too, and says so there', () => {
    expect(titlesOfStyle('without-opinions')).toEqual([
      ['Pathology', ['Cited']],
      ['Imaging reports', ['MRI']],
      ['The patient’s own notes', ['Diary']],
    ]);
    const { diagnosis, treatment, firstPhysician, firstOpinionDate, reasons, keyEvents, missing } =
      planOfStyle('without-opinions');
    expect([diagnosis.text, treatment.text, firstPhysician, firstOpinionDate, reasons]).toEqual(['', '', '', null, '']);
    expect(keyEvents.map(({ text }) => text)).toEqual(['MRI of the spine']);
    expect(missing[0]).toEqual({ name: 'Opinions of other physicians', why: expect.stringMatching(/left out on purpose/) });
  });

  test('neither names an opinion left out by hand, nor reports the first one as missing', () => {
    const choice = aChoice({ style: 'without-opinions', left: [{ recordId: id('Visit'), reason: 'advises fusion' }] });
    const checklist = aChecklist(
      anItem('First opinion', { key: 'general.first-opinion' }),
      anItem('Slides', { key: 'cancer.slides' }),
    );
    expect(planOfStyle('without-opinions', { choice, checklist }).missing.map(({ name }) => name)).toEqual([
      'Opinions of other physicians',
      'Slides',
    ]);
  });

  test('does not mention opinions when there are none', () => {
    const caseWithoutOpinion = {
      case: aCase({ condition: '', treatment: '' }),
      opinions: [],
      records: [records[0] ?? aRecord('MRI')],
      notes: [],
    };
    expect(planOfStyle('without-opinions', caseWithoutOpinion).missing).toEqual([]);
  });

  test('includes again what the person removes from the opinions by hand', () => {
    const choice = aChoice({ style: 'without-opinions', sealed: { [id('Report')]: false, [id('Diary')]: true } });
    expect(titlesOfStyle('without-opinions', { choice })).toEqual([
      ['Pathology', ['Cited']],
      ['Imaging reports', ['MRI']],
      ['Insurance and the rest', ['Report']],
    ]);
  });
});

describe('a packet with sealed opinions', () => {
  test('has them in a last section, in the order given, with the reason for another opinion', () => {
    expect(titlesOfStyle('blind-first').at(-1)).toEqual(['The opinions so far (sealed)', ['Talk', 'Report', 'Visit']]);
    const { opinions: beside, reasons, keyEvents } = planOfStyle('blind-first');
    expect(beside).toMatchObject({
      reasons: 'An operation is advised.',
      opinions: [{ title: 'First opinion' }, { title: 'Second opinion' }],
    });
    expect(reasons).toBe('');
    expect(keyEvents.map(({ text }) => text)).toEqual(['MRI of the spine']);
  });

  test('seals the first opinion from the case when no opinion is recorded', () => {
    expect(planOfStyle('blind-first', { opinions: [] }).opinions).toMatchObject({
      opinions: [{ title: 'First opinion', physician: 'Dr First' }],
      rows: [{ passages: [[{ text: 'Spondylolisthesis L4–L5' }]] }, { passages: [[{ text: 'Fusion' }]] }],
    });
  });

  test('has no sealed section when there is nothing to seal', () => {
    const bare = { case: aCase({ condition: '', treatment: '', firstPhysician: '' }), opinions: [], providers: [] };
    expect(planOfStyle('blind-first', bare).sections.some(({ sealed }) => sealed)).toBe(false);
    expect(planOfStyle('blind-first', bare).opinions).toBeNull();
  });
});

describe('a packet for the primary care physician', () => {
  test('compares the opinions, then has their reports and the rest, and asks about both', () => {
    expect(titlesOfStyle('primary-care')[0]).toEqual(['Reports and notes of the opinions', ['Talk', 'Report', 'Visit']]);
    const { question, opinions: beside, diagnosis, reasons, missing } = planOfStyle('primary-care');
    expect(question).toBe(
      'Please look at both opinions with the patient, and say how you see them.\nThe question was: Is fusion needed now?',
    );
    expect(beside?.rows.map(({ passages }) => passages.map((passages) => passages.map(({ text }) => text)))).toEqual([
      [['Spondylolisthesis'], []],
      [['Fusion'], ['Physical therapy']],
    ]);
    expect([diagnosis.text, reasons, missing]).toEqual(['', 'An operation is advised.', []]);
  });

  test('shows the patient’s judgement of a row, unless an opinion has changed since', () => {
    const [one, two] = opinions.map((opinion) => opinion.id);
    const judged = (a: string) => [
      {
        caseId: id('case'),
        row: 'treatment' as const,
        a: one ?? '',
        b: two ?? '',
        verdict: 'differ' as const,
        words: 'One waits.',
        texts: { a, b: 'Physical therapy' },
      },
    ];
    const wordsOf = (a: string) =>
      planOfStyle('primary-care', { judgements: judged(a) }).opinions?.rows.flatMap((row) => row.judgements);
    expect(wordsOf('Fusion')).toEqual(['The patient says: they differ. One waits.']);
    expect(wordsOf('Something else')).toEqual([]);
  });

  test('shows the physicians’ answers with their sources, each linked to its page', () => {
    const [one] = opinions;
    if (!one) throw new Error('no opinion');
    const citations = [
      { words: 'A letter', link: '', page: { recordId: id('Report'), page: 1 } },
      { words: 'A trial of 2019', link: '', page: null },
      { words: '', link: '', page: { recordId: id('MRI'), page: 2 } },
    ];
    const replies = [aReply(one, 'The slip grows.', { on: '2026-03-01', claim: 'treatment', citations }), aReply(one, ' ')];
    expect(planOfStyle('primary-care', { replies }).opinions?.rows.at(-1)).toEqual({
      label: 'What they answered when asked for their reasons',
      passages: [
        [
          {
            text: '1 Mar 2026, What they recommend (treatment): The slip grows.',
            sources: [{ recordId: id('MRI'), page: 2 }],
          },
          { text: 'A letter', sources: [{ recordId: id('Report'), page: 1 }] },
          { text: 'A trial of 2019', sources: [] },
        ],
        [],
      ],
      judgements: [],
    });
  });

  test('has its own questions, and equals a full packet when no opinion is known', () => {
    const questions = [aQuestion('For the second?'), aQuestion('For the family?', { asked: 'primary-care' })];
    expect(planOfStyle('primary-care', { questions }).questions).toEqual(['For the family?']);
    const bare = planOfStyle('primary-care', {
      case: aCase({ condition: '', treatment: '' }),
      opinions: [],
      providers: [],
      notes: [],
    });
    expect([bare.question, bare.opinions]).toEqual(['Is fusion needed now?', null]);
  });
});

describe('a supplement', () => {
  const follows = { date: '2026-02-20', recipient: 'Dr Second, Spine Institute', on: '2026-02-21' };
  const received = [id('MRI'), id('Visit'), id('Diary')];
  const following = { follows, followedId: id('packet'), received, blind: false, showsAllOpinions: false };

  test('holds only what no earlier packet held, and names the packet before it', () => {
    expect(titlesOfStyle('supplement', { following })).toEqual([
      ['Pathology', ['Cited']],
      ['The patient’s own notes', ['Talk']],
      ['Insurance and the rest', ['Report']],
    ]);
    expect(planOfStyle('supplement', { following })).toMatchObject({ follows, diagnosis: { text: 'Spondylolisthesis L4–L5' } });
  });

  test('highlights no opinion on its first page when the reader has all side by side', () => {
    expect(planOfStyle('supplement', { following: { ...following, showsAllOpinions: true } })).toMatchObject({
      diagnosis: { text: '' },
      firstPhysician: '',
      reasons: 'An operation is advised.',
    });
  });

  test('hides the opinions when the packet before it did', () => {
    const silent = planOfStyle('supplement', { following: { ...following, blind: true } });
    expect(silent.sections.flatMap(({ entries }) => entries.map(({ title }) => title))).toEqual(['Cited']);
    expect(silent).toMatchObject({ diagnosis: { text: '' }, reasons: '', missing: [{ name: 'Opinions of other physicians' }] });
  });
});
