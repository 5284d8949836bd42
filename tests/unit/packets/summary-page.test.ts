import { describe, expect, test } from 'vitest';
import { planPacket } from '../../../shared/packets/packet-plan.ts';
import { samePhysician } from '../../../shared/providers/names.ts';
import { aQuestion, aRequest } from '../invented-journey.ts';
import { aCase, aChecklist, aChoice, anInput, anItem, aProvider, aRecord, id } from './invented-case.ts';

const first = aProvider('Dr Anna First', { institution: 'General Hospital' });
const other = aProvider('Dr Ben Other');

describe('the evidence for the first opinion', () => {
  const plan = (records = [aRecord('visit', { providerId: first.id })], change: Parameters<typeof aCase>[0] = {}) =>
    planPacket(
      anInput({ case: aCase({ firstPhysician: 'Dr. A. First, neurosurgery', ...change }), providers: [first, other], records }),
    );

  test('is the latest reviewed consultation with the first physician', () => {
    const records = [
      aRecord('older', { providerId: first.id, serviceDate: '2025-10-01' }),
      aRecord('latest', { providerId: first.id, serviceDate: '2026-01-14' }),
      aRecord('unread', { providerId: first.id, serviceDate: '2026-02-20', reviewed: false }),
      aRecord('by another', { providerId: other.id, serviceDate: '2026-02-25' }),
    ];
    expect(plan(records).diagnosis).toEqual({ text: 'Spondylolisthesis L4–L5', recordId: id('latest') });
    expect(plan(records).treatment.recordId).toBe(id('latest'));
  });

  test('is the consultation on the date of the first opinion, if known', () => {
    const records = [
      aRecord('opinion', { providerId: first.id, serviceDate: '2025-10-01' }),
      aRecord('follow-up', { providerId: first.id, serviceDate: '2026-01-14' }),
    ];
    expect(plan(records, { firstOpinionDate: '2025-10' }).diagnosis.recordId).toBe(id('opinion'));
  });

  test('is never guessed from another physician or kind, a locked record, or among several', () => {
    expect(plan([aRecord('visit', { providerId: other.id })]).diagnosis.recordId).toBeNull();
    expect(plan([aRecord('scan', { kind: 'imaging-report', providerId: first.id })]).diagnosis.recordId).toBeNull();
    expect(
      plan([aRecord('visit', { providerId: first.id, pagesSha256: null, reading: 'locked' })]).diagnosis.recordId,
    ).toBeNull();
    expect(plan([aRecord('one'), aRecord('two')], { firstPhysician: '' }).diagnosis.recordId).toBeNull();
  });

  test('is the only consultation when no physician is named', () => {
    expect(plan([aRecord('only')], { firstPhysician: '' }).diagnosis.recordId).toBe(id('only'));
  });

  test('is absent when the case states no first opinion', () => {
    expect(plan(undefined, { condition: '' }).diagnosis).toEqual({ text: '', recordId: null });
  });
});

describe('the name of a physician', () => {
  test('is recognized in any spelling, but not confused with another given name', () => {
    expect(samePhysician('Dr. A. First', 'Anna First, MD')).toBe(true);
    expect(samePhysician('Dr First', 'Prof. Anna First')).toBe(true);
    expect(samePhysician('Dr Müller', 'dr muller')).toBe(true);
    expect(samePhysician('Ben First', 'Anna First')).toBe(false);
    expect(samePhysician('', '')).toBe(false);
    expect(samePhysician('Dr', 'Dr')).toBe(false);
  });
});

describe('medication and allergies', () => {
  test('link to the latest reviewed list of medicines', () => {
    const records = [
      aRecord('old list', { kind: 'medication', serviceDate: '2024' }),
      aRecord('new list', { kind: 'medication', serviceDate: '2026-01' }),
    ];
    const { medication, allergies } = planPacket(anInput({ records }));
    expect(medication).toEqual({ text: 'Naproxen', recordId: id('new list') });
    expect(allergies.recordId).toBe(id('new list'));
    expect(planPacket(anInput({ records: [aRecord('visit')] })).medication.recordId).toBeNull();
  });
});

describe('key events', () => {
  test('are the latest ten of the person’s own lines, oldest first', () => {
    const records = Array.from({ length: 12 }, (_, year) =>
      aRecord(`r${year}`, { serviceDate: String(2010 + year), keyEvent: `event ${2010 + year}` }),
    );
    const { keyEvents } = planPacket(anInput({ records: [aRecord('silent', { kind: 'procedure' }), ...records.toReversed()] }));
    expect(keyEvents.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, (_, index) => `event ${2012 + index}`));
  });

  test('are proposed from significant records when the person wrote none', () => {
    const records = [
      aRecord('Discectomy', { kind: 'procedure', serviceDate: '2021-05', providerId: first.id }),
      aRecord('Blood count', { kind: 'laboratory', serviceDate: '2022' }),
      aRecord('MRI', { kind: 'imaging-report', serviceDate: '2020' }),
      aRecord('undated', { kind: 'procedure', serviceDate: null }),
      aRecord('not reviewed', { kind: 'procedure', reviewed: false }),
    ];
    expect(planPacket(anInput({ records, providers: [first] })).keyEvents).toEqual([
      { date: '2020', text: 'MRI', recordId: id('MRI') },
      { date: '2021-05', text: 'Discectomy, Dr Anna First, General Hospital', recordId: id('Discectomy') },
    ]);
  });

  test('prefer operations to visits when there are more than ten', () => {
    const visits = Array.from({ length: 12 }, (_, day) => aRecord(`visit ${day}`, { serviceDate: `2026-01-${day + 10}` }));
    const { keyEvents } = planPacket(
      anInput({ records: [...visits, aRecord('operation', { kind: 'procedure', serviceDate: '2001' })] }),
    );
    expect(keyEvents).toHaveLength(10);
    expect(keyEvents[0]?.text).toBe('operation');
  });

  test('name no record that is left out', () => {
    const records = [aRecord('left', { keyEvent: 'Operation' })];
    const choice = aChoice({ left: [{ recordId: id('left'), reason: '' }] });
    expect(planPacket(anInput({ records, choice })).keyEvents).toEqual([]);
  });
});

describe('the list of what is not enclosed', () => {
  test('holds open must-haves with their holder, locked records, and omitted ones with their reason', () => {
    const checklist = aChecklist(
      anItem('Slides', { holder: 'pathology' }),
      anItem('Operative reports', { holder: 'records-office', condition: 'if operated' }),
      anItem('Tumor markers', { must: false }),
      anItem('Imaging reports', { state: 'proposed' }),
      anItem('EEG', { state: 'not-applicable' }),
    );
    const records = [aRecord('locked', { pagesSha256: null, reading: 'locked' }), aRecord('old'), aRecord('older')];
    const choice = aChoice({
      left: [
        { recordId: id('old'), reason: 'of another illness' },
        { recordId: id('older'), reason: '' },
      ],
    });
    expect(planPacket(anInput({ checklist, records, choice })).missing).toEqual([
      { name: 'Slides', why: 'held by the pathology laboratory' },
      { name: 'Operative reports (if operated)', why: 'held by the medical records office' },
      { name: 'locked', why: 'the file is locked with a password' },
      { name: 'old', why: 'of another illness' },
      { name: 'older', why: 'left out by the patient' },
    ]);
  });
});

describe('a requested item that has not come', () => {
  const slides = anItem('Slides', { key: 'cancer.slides', holder: 'pathology' });
  const office = aProvider('Slide room');
  const sent = { what: 'sent' as const, on: '2026-02-10', words: '' };
  const why = (steps: (typeof sent | { what: 'refused' | 'received'; on: string; words: string })[]) => {
    const items = [{ key: slides.key, ask: 'The slides', came: [] }];
    const requests = [aRequest('request', { providerId: office.id, items, steps })];
    return planPacket(anInput({ checklist: aChecklist(slides), providers: [office], requests })).missing[0]?.why;
  };

  test('shows when and from whom it was requested, and when it is expected', () => {
    expect(why([sent])).toBe('asked for on 10 Feb 2026 from Slide room, expected by 12 Mar 2026');
    expect(why([sent, { what: 'refused', on: '2026-02-20', words: '' }])).toBe(
      'asked for on 10 Feb 2026 from Slide room, refused',
    );
  });

  test('shows its holder when nothing is requested or the request is over', () => {
    expect(why([])).toBe('held by the pathology laboratory');
    expect(why([sent, { what: 'received', on: '2026-02-20', words: '' }])).toBe('held by the pathology laboratory');
  });
});

describe('the questions of a packet', () => {
  const questions = [
    aQuestion('Is it needed?'),
    aQuestion('Answered?', { answer: 'Yes.' }),
    aQuestion('Covered?', { asked: 'insurer' }),
  ];

  test('are the unanswered ones to the second physician, unless left out', () => {
    expect(planPacket(anInput({ questions })).questions).toEqual(['Is it needed?']);
    expect(planPacket(anInput({ questions, choice: aChoice({ questions: false }) })).questions).toEqual([]);
  });
});
