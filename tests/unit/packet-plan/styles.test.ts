import { describe, expect, it } from 'vitest';
import type { PacketStyle } from '../../../shared/domain/packet-style.ts';
import { withStyle } from '../../../shared/packet/choosing.ts';
import { planPacket } from '../../../shared/packet/plan.ts';
import { conclusionsOf } from '../../../shared/packet/sealed.ts';
import { styleFactsOf } from '../../../shared/packet/styled.ts';
import { packetTree } from '../../../shared/packet/tree.ts';
import { anOpinion, aQuestion, aReply } from '../journey.ts';
import { aCase, aChecklist, aChoice, aNote, anInput, anItem, aProvider, aRecord, id } from './case.ts';

const first = aProvider('Dr First', { role: 'first' });
const second = aProvider('Dr Second', { role: 'second', institution: 'Spine Institute' });
const family = aProvider('Dr Gentle', { role: 'primary-care', institution: 'Lakeside Practice' });

const records = [
  aRecord('MRI', { kind: 'imaging-report', keyEvent: 'MRI of the spine' }),
  aRecord('Visit', { providerId: first.id, keyEvent: 'Dr First advised an operation' }),
  aRecord('Report', { kind: 'other', providerId: second.id }),
  aRecord('Cited', { kind: 'pathology', providerId: first.id }),
];
const notes = [aNote('Talk', { providerId: first.id }), aNote('Diary')];
const opinions = [
  anOpinion('one', { diagnosis: 'Spondylolisthesis', treatment: 'Fusion' }, { providerId: first.id, noteIds: [id('Talk')] }),
  anOpinion('two', { treatment: 'Physical therapy' }, { providerId: second.id, recordIds: [id('Report')], position: 2 }),
];

type Change = Parameters<typeof anInput>[0];

function input(style: PacketStyle, change: Change = {}) {
  const of = aCase({
    firstPhysician: 'Dr First',
    reasons: 'An operation is advised.',
    recipient: 'Dr Second',
    appointment: '2026-03-20T10:30',
  });
  const providers = [first, second, family];
  return anInput({ case: of, records, notes, opinions, providers, choice: aChoice({ style }), ...change });
}

const plan = (style: PacketStyle, change: Change = {}) => planPacket(input(style, change));

function titles(style: PacketStyle, change: Change = {}) {
  return plan(style, change).sections.map(({ title, sealed, entries }) => [
    sealed ? `${title} (sealed)` : title,
    entries.map((entry) => entry.title),
  ]);
}

describe('what carries a conclusion', () => {
  const of = (change: Partial<Parameters<typeof conclusionsOf>[0]> = {}) =>
    conclusionsOf({ case: aCase(), opinions, providers: [first, second, family], records, notes, ...change });

  it('is the report of an opinion, notes of its talk, and consultation notes of who gave it: never the evidence', () => {
    expect(of()).toEqual([id('Talk'), id('Report'), id('Visit')]);
  });

  it('is a letter on which the words of an opinion stand, but no pathology report that it cites', () => {
    const claims = {
      diagnosis: {
        text: 'x',
        sources: [
          { recordId: id('Letter'), page: 1 },
          { recordId: id('Cited'), page: 1 },
        ],
      },
    };
    const letter = aRecord('Letter', { kind: 'other' });
    expect(of({ opinions: [anOpinion('three', {}, { claims })], records: [letter, ...records], notes: [] })).toEqual([
      id('Letter'),
      id('Visit'),
    ]);
  });

  it('is what the first physician wrote also where no opinion is written down yet', () => {
    expect(of({ opinions: [] })).toEqual([id('Visit'), id('Talk')]);
    expect(of({ opinions: [], providers: [second] })).toEqual([]);
  });
});

describe('what is told after an opinion', () => {
  const of = (change: Partial<Parameters<typeof conclusionsOf>[0]> = {}) =>
    conclusionsOf({ case: aCase(), opinions, providers: [first, second, family], records, notes: [], ...change });

  it('an answer of a physician who gave an opinion carries it, whatever kind of letter it is', () => {
    const answer = aRecord('Answer', { kind: 'summary', providerId: second.id });
    expect(of({ records: [answer] })).toEqual([id('Answer')]);
  });

  it('a talk since the first opinion may tell of it, whoever it was with; one before cannot', () => {
    const talks = ['2026-01-10', '2026-02', '2026-03-01'].map((date) => aNote(date, { date, providerId: family.id }));
    const dated = [anOpinion('one', {}, { date: '2026-02-10', physician: 'Dr Elsewhere' })];
    expect(of({ case: aCase({ firstOpinionDate: null }), opinions: dated, notes: talks, records: [] })).toEqual([
      id('2026-02'),
      id('2026-03-01'),
    ]);
  });
});

describe('a full packet', () => {
  it('holds everything in the order of the sections, whatever opinions there are', () => {
    expect(titles('full')).toEqual([
      ['Pathology', ['Cited']],
      ['Imaging reports', ['MRI']],
      ['Consultation notes of physicians', ['Visit']],
      ['The patient’s own notes', ['Talk', 'Diary']],
      ['Insurance and the rest', ['Report']],
    ]);
    expect(plan('full')).toMatchObject({ firstPhysician: 'Dr First', reasons: 'An operation is advised.', opinions: null });
  });
});

describe('a packet without the opinions', () => {
  it('leaves out what carries them, the lines of the first page too, and says so there', () => {
    expect(titles('without-opinions')).toEqual([
      ['Pathology', ['Cited']],
      ['Imaging reports', ['MRI']],
      ['The patient’s own notes', ['Diary']],
    ]);
    const { diagnosis, treatment, firstPhysician, firstOpinionDate, reasons, keyEvents, missing } = plan('without-opinions');
    expect([diagnosis.text, treatment.text, firstPhysician, firstOpinionDate, reasons]).toEqual(['', '', '', null, '']);
    expect(keyEvents.map(({ text }) => text)).toEqual(['MRI of the spine']);
    expect(missing[0]).toEqual({ name: 'Opinions of other physicians', why: expect.stringMatching(/left out on purpose/) });
  });

  it('names no opinion that was left out by hand, and does not miss the first one', () => {
    const choice = aChoice({ style: 'without-opinions', left: [{ recordId: id('Visit'), reason: 'advises fusion' }] });
    const checklist = aChecklist(
      anItem('First opinion', { key: 'general.first-opinion' }),
      anItem('Slides', { key: 'cancer.slides' }),
    );
    expect(plan('without-opinions', { choice, checklist }).missing.map(({ name }) => name)).toEqual([
      'Opinions of other physicians',
      'Slides',
    ]);
  });

  it('says nothing of opinions where there is none', () => {
    const bare = {
      case: aCase({ condition: '', treatment: '' }),
      opinions: [],
      records: [records[0] ?? aRecord('MRI')],
      notes: [],
    };
    expect(plan('without-opinions', bare).missing).toEqual([]);
  });

  it('holds again what the person takes out of the opinions by hand', () => {
    const choice = aChoice({ style: 'without-opinions', sealed: { [id('Report')]: false, [id('Diary')]: true } });
    expect(titles('without-opinions', { choice })).toEqual([
      ['Pathology', ['Cited']],
      ['Imaging reports', ['MRI']],
      ['Insurance and the rest', ['Report']],
    ]);
  });
});

describe('a packet with the opinions sealed', () => {
  it('has them in a last section, in the order in which they were given, with why another one is sought', () => {
    expect(titles('blind-first').at(-1)).toEqual(['The opinions so far (sealed)', ['Talk', 'Report', 'Visit']]);
    const { opinions: beside, reasons, keyEvents } = plan('blind-first');
    expect(beside).toMatchObject({
      reasons: 'An operation is advised.',
      opinions: [{ title: 'First opinion' }, { title: 'Second opinion' }],
    });
    expect(reasons).toBe('');
    expect(keyEvents.map(({ text }) => text)).toEqual(['MRI of the spine']);
  });

  it('tells there the first opinion as the case tells it, where nobody has written it down', () => {
    expect(plan('blind-first', { opinions: [] }).opinions).toMatchObject({
      opinions: [{ title: 'First opinion', physician: 'Dr First' }],
      rows: [{ says: [{ text: 'Spondylolisthesis L4–L5' }] }, { says: [{ text: 'Fusion' }] }],
    });
  });

  it('has no sealed section where there is nothing to seal', () => {
    const bare = { case: aCase({ condition: '', treatment: '', firstPhysician: '' }), opinions: [], providers: [] };
    expect(plan('blind-first', bare).sections.some(({ sealed }) => sealed)).toBe(false);
    expect(plan('blind-first', bare).opinions).toBeNull();
  });
});

describe('a packet for the primary care physician', () => {
  it('has the opinions side by side, then their reports, then the rest, and asks to look at both', () => {
    expect(titles('primary-care')[0]).toEqual(['Reports and notes of the opinions', ['Talk', 'Report', 'Visit']]);
    const { question, opinions: beside, diagnosis, reasons, missing } = plan('primary-care');
    expect(question).toBe(
      'Please look at both opinions with the patient, and say how you see them.\nThe question was: Is fusion needed now?',
    );
    expect(beside?.rows.map(({ says }) => says.map(({ text }) => text))).toEqual([
      ['Spondylolisthesis', ''],
      ['Fusion', 'Physical therapy'],
    ]);
    expect([diagnosis.text, reasons, missing]).toEqual(['', 'An operation is advised.', []]);
  });

  it('says what the patient said of a row, in words, unless an opinion says something else by now', () => {
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
    const wordsOf = (a: string) => plan('primary-care', { judgements: judged(a) }).opinions?.rows.flatMap((row) => row.judged);
    expect(wordsOf('Fusion')).toEqual(['The patient says: they differ. One waits.']);
    expect(wordsOf('Something else')).toEqual([]);
  });

  it('tells what they answered when they were asked for reasons, with what they cite', () => {
    const [one] = opinions;
    if (!one) throw new Error('no opinion');
    const citations = [
      { words: 'A trial of 2019', link: '', page: null },
      { words: '', link: '', page: { recordId: id('MRI'), page: 2 } },
    ];
    const replies = [aReply(one, 'The slip grows.', { on: '2026-03-01', claim: 'treatment', citations }), aReply(one, ' ')];
    expect(plan('primary-care', { replies }).opinions?.rows.at(-1)).toEqual({
      label: 'What they answered when asked for their reasons',
      says: [
        {
          text: '1 Mar 2026, What they recommend (treatment): The slip grows.\nA trial of 2019',
          sources: [{ recordId: id('MRI'), page: 2 }],
        },
        { text: '', sources: [] },
      ],
      judged: [],
    });
  });

  it('asks their own questions, and is like a full one where no opinion is known', () => {
    const questions = [aQuestion('For the second?'), aQuestion('For the family?', { asked: 'primary-care' })];
    expect(plan('primary-care', { questions }).questions).toEqual(['For the family?']);
    const bare = plan('primary-care', { case: aCase({ condition: '', treatment: '' }), opinions: [], providers: [], notes: [] });
    expect([bare.question, bare.opinions]).toEqual(['Is fusion needed now?', null]);
  });
});

describe('a supplement', () => {
  const follows = { date: '2026-02-20', recipient: 'Dr Second, Spine Institute', on: '2026-02-21' };
  const had = [id('MRI'), id('Visit'), id('Diary')];
  const following = { follows, followed: id('packet'), had, blind: false };

  it('holds only what was in no packet before, and says which packet it follows', () => {
    expect(titles('supplement', { following })).toEqual([
      ['Pathology', ['Cited']],
      ['The patient’s own notes', ['Talk']],
      ['Insurance and the rest', ['Report']],
    ]);
    expect(plan('supplement', { following })).toMatchObject({ follows, diagnosis: { text: 'Spondylolisthesis L4–L5' } });
  });

  it('keeps silent about opinions where the packet before it did', () => {
    const silent = plan('supplement', { following: { ...following, blind: true } });
    expect(silent.sections.flatMap(({ entries }) => entries.map(({ title }) => title))).toEqual(['Cited']);
    expect(silent).toMatchObject({ diagnosis: { text: '' }, reasons: '', missing: [{ name: 'Opinions of other physicians' }] });
  });
});

describe('the recipient of a packet', () => {
  const resolution = {
    way: 'third' as const,
    providerId: null,
    appointment: '2026-04-02T09:00',
    appointmentPlace: 'Clinic 3',
    words: '',
    caseId: id('case'),
  };
  const third = aProvider('Dr Third', { role: 'third' });
  const to = (style: PacketStyle, change: Change = {}) => {
    const { recipient, appointment } = plan(style, change);
    return [recipient, appointment];
  };

  it('is who the style is for, with their own appointment', () => {
    const providers = [first, second, family, third];
    expect(to('full', { providers, resolution })).toEqual(['Dr Second', '2026-03-20T10:30']);
    expect(to('blind-first')).toEqual(['Dr Second', '2026-03-20T10:30']);
    expect(to('blind-first', { providers, resolution })).toEqual(['Dr Third', '2026-04-02T09:00']);
    expect(to('without-opinions', { providers })).toEqual(['Dr Third', null]);
    expect(to('primary-care', { resolution })).toEqual(['Dr Gentle, Lakeside Practice', null]);
    expect(to('primary-care', { resolution: { ...resolution, way: 'primary-care' } })[1]).toBe('2026-04-02T09:00');
    expect(to('primary-care', { providers: [first] })).toEqual(['', null]);
    expect(to('primary-care', { providers: [{ ...family, removed: '2026-02-01T00:00:00.000Z' }] })).toEqual(['', null]);
  });

  it('of a supplement is who had the packet before it', () => {
    const sent = (recipient: string) => ({
      follows: { date: '2026-02-20', recipient, on: '2026-02-21' },
      followed: id('p'),
      had: [],
      blind: false,
    });
    expect(to('supplement', { following: sent('Dr. Second, Spine Institute') })).toEqual([
      'Dr. Second, Spine Institute',
      '2026-03-20T10:30',
    ]);
    expect(to('supplement', { following: sent('Dr Gentle') })).toEqual(['Dr Gentle', null]);
  });

  it('may be another by hand, until the style is another one', () => {
    const choice = aChoice({ style: 'primary-care', recipient: 'Dr Other', since: id('p') });
    expect(to('primary-care', { choice })[0]).toBe('Dr Other');
    expect(withStyle(choice, 'primary-care')).toBe(choice);
    expect(withStyle(choice, 'full')).toMatchObject({ style: 'full', recipient: '', since: null });
  });
});

describe('the tree of a packet', () => {
  const tree = (style: PacketStyle, change: Change = {}) => {
    const of = input(style, change);
    return packetTree(of.records, of.notes, of.choice, styleFactsOf(of));
  };
  const out = (style: PacketStyle, change: Change = {}) =>
    tree(style, change).flatMap(({ all }) => all.flatMap((entry) => (entry.out ? [[entry.title, entry.out]] : [])));

  it('shows what the style leaves out, and why', () => {
    const choice = aChoice({ style: 'without-opinions', notesLeft: [id('Diary')] });
    expect(out('without-opinions', { choice })).toEqual([
      ['Visit', 'opinion'],
      ['Talk', 'opinion'],
      ['Diary', 'hand'],
      ['Report', 'opinion'],
    ]);
    const following = { follows: null, followed: null, had: [id('MRI')], blind: false };
    expect(out('supplement', { following })).toEqual([['MRI', 'had']]);
  });

  it('has the sections of the plan, the sealed one also while it holds nothing', () => {
    for (const style of ['full', 'blind-first', 'primary-care'] as const) {
      expect(
        tree(style).map(({ title, sealed, entries }) => [
          sealed ? `${title} (sealed)` : title,
          entries.map((entry) => entry.title),
        ]),
      ).toEqual(titles(style));
    }
    const bare = tree('blind-first', { opinions: [], providers: [] });
    expect(bare.at(-1)).toMatchObject({ sealed: true, entries: [] });
  });
});
