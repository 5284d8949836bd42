import { describe, expect, test } from 'vitest';
import { checkPacket } from '../../../shared/packets/packet-check.ts';
import { anOpinion } from '../invented-journey.ts';
import { aCase, aChecklist, aChoice, aNote, anInput, anItem, aRecord, id } from './invented-case.ts';

function check(change: Partial<Parameters<typeof checkPacket>[0]> = {}) {
  return checkPacket({
    ...anInput({ records: [aRecord('visit')] }),
    questions: [],
    facts: { conclusions: [], received: [] },
    date: '2026-03-12',
    pagesNaming: () => new Map(),
    ...change,
  });
}

describe('the check before a packet is made', () => {
  test('finds nothing when nothing is missing', () => {
    expect(check()).toEqual([]);
  });

  test('reports an empty packet, unless there is a note', () => {
    expect(check({ records: [] })).toEqual([
      { kind: 'empty', text: 'Nothing is in the packet yet.', recordId: null, itemKey: null },
    ]);
    expect(check({ records: [], notes: [aNote('talk')] })).toEqual([]);
  });

  test('reports open must-haves, and those whose only evidence is left out', () => {
    const checklist = aChecklist(
      anItem('Slides'),
      anItem('Operative reports', { condition: 'if operated' }),
      anItem('Tumor markers', { must: false }),
      anItem('Imaging reports', { state: 'proved', records: [id('visit')] }),
    );
    const choice = aChoice({ left: [{ recordId: id('visit'), reason: '' }] });
    expect(check({ checklist, choice, notes: [aNote('talk')] })).toEqual([
      { kind: 'missing', text: 'Slides', recordId: null, itemKey: anItem('Slides').key },
      {
        kind: 'missing',
        text: 'Operative reports (if operated)',
        recordId: null,
        itemKey: anItem('Operative reports').key,
      },
      { kind: 'left-out', text: 'Imaging reports', recordId: id('visit'), itemKey: null },
    ]);
  });

  test('reports evidence that is older than usual', () => {
    const stale = '“MRI lumbar spine” is 14 months old; usual: within 12.';
    const checklist = aChecklist(
      anItem('MRI files', { state: 'proved', stale }),
      anItem('CT', { state: 'not-applicable', stale }),
    );
    expect(check({ checklist, notes: [aNote('talk')] })).toEqual([
      { kind: 'stale', text: `MRI files: ${stale}`, recordId: null, itemKey: anItem('MRI files').key },
    ]);
  });

  test('reports locked, damaged, unreviewed and undated records, the worst first, with links', () => {
    const records = [
      aRecord('undated', { serviceDate: null }),
      aRecord('unread', { reviewed: false }),
      aRecord('damaged', { loss: '2 of 12 pages could not be read.' }),
      aRecord('locked', { pagesSha256: null, reading: 'locked' }),
    ];
    const findings = check({ records });
    expect(findings.map(({ kind }) => kind)).toEqual(['locked', 'loss', 'unreviewed', 'undated']);
    expect(findings.map(({ recordId }) => recordId)).toEqual(['locked', 'damaged', 'unread', 'undated'].map(id));
    expect(findings[1]?.text).toBe('“damaged”: 2 of 12 pages could not be read.');
  });

  test('reports records dated in the future, but not a date that may be today', () => {
    const dates = ['2050-03-12', '2026-04', '2027', '2026-03-12', '2026-03', '2026'];
    const findings = check({ records: dates.map((serviceDate) => aRecord(serviceDate, { serviceDate })) });
    expect(findings.map(({ kind, text }) => [kind, text])).toEqual([
      ['ahead', '“2050-03-12” is dated 12 Mar 2050: this is still to come.'],
      ['ahead', '“2026-04” is dated Apr 2026: this is still to come.'],
      ['ahead', '“2027” is dated 2027: this is still to come.'],
    ]);
  });

  test('ignores records that are left out or in the trash', () => {
    const records = [
      aRecord('a', { serviceDate: null }),
      aRecord('b', { reviewed: false, removed: '2026-02-01T00:00:00.000Z' }),
      aRecord('c'),
    ];
    expect(check({ records, choice: aChoice({ left: [{ recordId: id('a'), reason: '' }] }) })).toEqual([]);
  });
});

describe('the check of a packet that hides the opinions', () => {
  const opinions = [anOpinion('Dr First', { diagnosis: 'Follicular lymphoma, grade 2', treatment: 'Lumbar fusion at L4–L5' })];
  const revealed = (change: Parameters<typeof check>[0]) =>
    check({ choice: aChoice({ style: 'blind-first' }), opinions, ...change })
      .filter(({ kind }) => kind === 'reveals')
      .map(({ text }) => text);
  const silent = { case: aCase({ question: 'What is it?', condition: '', treatment: '' }) };

  test('searches the front matter for words of the conclusions', () => {
    expect(
      revealed({
        case: aCase({ question: 'Is the fusion needed?' }),
        questions: ['Could it be something else than a lymphoma?', 'How long can I wait?'],
        records: [aRecord('Biopsy: Follicular Lymphoma'), aRecord('MRI lumbar spine', { keyEvent: 'Grade 2 on MRI' })],
        notes: [aNote('After the lumbar fusion')],
      }),
    ).toEqual([
      'The question names “fusion”.',
      'Question 1 for the physician names “lymphoma”.',
      'The title “Biopsy: Follicular Lymphoma” names “follicular lymphoma”.',
      'Your note “After the lumbar fusion” names “lumbar fusion”.',
    ]);
  });

  test('searches record pages for recommendations, except sealed ones', () => {
    const records = [aRecord('Bone density'), aRecord('MRI'), aRecord('Visit')];
    const asked: string[][] = [];
    const pagesNaming = (phrases: readonly string[]) => {
      asked.push([...phrases]);
      return new Map(['Bone density', 'Visit'].map((name) => [id(name), { phrase: 'lumbar fusion', page: 2 }]));
    };
    const choice = aChoice({ style: 'blind-first', sealed: { [id('Visit')]: true } });
    expect(revealed({ ...silent, records, choice, pagesNaming })).toEqual([
      '“Bone density” names “lumbar fusion” on its page 2.',
    ]);
    const spoken = [anOpinion('Dr First', { treatment: 'Decompression and instrumented fusion L4–L5 recommended.' })];
    revealed({ ...silent, records, opinions: spoken, pagesNaming });
    expect(asked).toEqual([
      ['lumbar fusion', 'fusion'],
      ['instrumented fusion', 'decompression', 'fusion'],
    ]);
  });

  test('allows conclusions behind the seal, and anywhere in a full packet', () => {
    const records = [aRecord('MRI'), aRecord('Fusion advised')];
    const choice = aChoice({ style: 'blind-first', sealed: { [id('Fusion advised')]: true } });
    expect(revealed({ ...silent, records, choice })).toEqual([]);
    expect(revealed({ ...silent, records })).toEqual(['The title “Fusion advised” names “fusion”.']);
    expect(revealed({ records, choice: aChoice() })).toEqual([]);
  });

  test('reports that there is no opinion to hide or to compare', () => {
    const kinds = (style: 'blind-first' | 'primary-care' | 'full') =>
      check({ ...silent, opinions: [], choice: aChoice({ style }) }).map(({ kind }) => kind);
    expect([kinds('blind-first'), kinds('primary-care'), kinds('full')]).toEqual([['style'], ['style'], []]);
  });
});

describe('the check of a supplement', () => {
  const choice = aChoice({ style: 'supplement' });
  const follows = { date: '2026-02-20', recipient: 'Dr Second', on: '2026-02-21' };
  const following = { follows, followedId: id('packet'), received: [], blind: false, showsAllOpinions: false };
  const empty = (change: Parameters<typeof check>[0]) =>
    check({ choice, ...change })
      .filter(({ kind }) => kind === 'empty')
      .map(({ text }) => text);

  test('reports that nothing is new, or that no earlier packet exists', () => {
    expect(empty({})).toEqual(['A supplement follows a packet that you handed over. There is none yet.']);
    expect(empty({ choice: { ...choice, since: id('packet') } })).toEqual([
      'The packet that this supplement follows is not handed over any more. Choose another one.',
    ]);
    expect(empty({ following, facts: { conclusions: [], received: [id('visit')] } })).toEqual([
      'Nothing came since the packet of 20 Feb 2026 for Dr Second.',
    ]);
    expect(empty({ following })).toEqual([]);
  });

  test('searches for conclusions that the earlier packet hid', () => {
    const opinions = [anOpinion('Dr First', { treatment: 'Fusion' })];
    const kinds = (blind: boolean) => check({ choice, opinions, following: { ...following, blind } }).map(({ kind }) => kind);
    expect([kinds(false), kinds(true)]).toEqual([[], ['reveals']]);
  });

  test('does not report what the recipient already has', () => {
    const items = aChecklist(anItem('Visit', { state: 'proved', records: [id('visit')] }));
    expect(
      check({ choice, following, checklist: items, facts: { conclusions: [], received: [id('visit')] } }).map(({ kind }) => kind),
    ).toEqual(['empty']);
  });
});
