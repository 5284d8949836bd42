import { describe, expect, test } from 'vitest';
import {
  firstOpinionFromCase,
  nextPhysician,
  perspectiveOf,
  physicianFields,
  proposedPassages,
  sourceFields,
} from '../../../shared/opinions/opinion-proposals.ts';
import { aCase, aNote, anOpinion, aProvider } from '../invented-journey.ts';

const first = aProvider('Dr First', { role: 'first', specialty: 'Neurosurgery' });
const second = aProvider('Dr Second', { role: 'second', specialty: 'Physical medicine and rehabilitation' });
const caseWithOpinion = aCase({
  condition: 'Spondylolisthesis',
  treatment: 'Fusion',
  firstPhysician: 'Dr First',
  firstOpinionDate: '2026-01',
});

test.each([
  ['Neurosurgery', 'surgical'],
  ['Surgical oncology', 'surgical'],
  ['Medical oncology', 'medical'],
  ['Radiation oncology', 'radiation'],
  ['Radiology', 'diagnostic'],
  ['Pathology', 'diagnostic'],
  ['Neurology', 'medical'],
  ['Physical medicine and rehabilitation', 'rehabilitation'],
  ['Family medicine', 'primary-care'],
  ['Interventional radiology', 'unsaid'],
  ['', 'unsaid'],
])('%s has this perspective: %s', (specialty, perspective) => expect(perspectiveOf(specialty)).toBe(perspective));

describe('the author of an opinion', () => {
  const nobody = { providerId: null, specialty: '', perspective: 'unsaid' as const };

  test('is completed from the physician list', () => {
    expect(physicianFields(first, nobody)).toEqual({
      providerId: first.id,
      physician: 'Dr First',
      specialty: 'Neurosurgery',
      perspective: 'surgical',
    });
  });

  test('keeps what was typed before a choice, and drops what came with another physician', () => {
    expect(physicianFields(first, { ...nobody, specialty: 'Spine surgery', perspective: 'other' })).toMatchObject({
      specialty: 'Spine surgery',
      perspective: 'other',
    });
    expect(physicianFields(second, physicianFields(first, nobody))).toMatchObject({
      specialty: 'Physical medicine and rehabilitation',
      perspective: 'rehabilitation',
    });
  });

  test('comes with the date from a report only when nothing is written yet', () => {
    const source = { date: '2026-02-03', providerId: second.id };
    expect(sourceFields(source, anOpinion(''))).toEqual(source);
    expect(sourceFields(source, anOpinion('Dr Someone', {}, { date: '2026-02' }))).toEqual({});
  });

  test('is likely the first physician, then the second, and then unknown', () => {
    const facts = { case: caseWithOpinion, providers: [second, first] };
    const one = anOpinion('Dr First', {}, { providerId: first.id });
    const two = anOpinion('Dr Second', {}, { providerId: second.id });
    expect(nextPhysician({ ...facts, opinions: [] })).toBe(first);
    expect(nextPhysician({ ...facts, opinions: [two] })).toBe(first);
    expect(nextPhysician({ ...facts, opinions: [one] })).toBe(second);
    expect(nextPhysician({ ...facts, opinions: [one, two] })).toBeNull();
    const third = aProvider('Dr Third', { role: 'third' });
    const withThird = { ...facts, providers: [first, second, third] };
    expect(nextPhysician({ ...withThird, opinions: [one, two] })).toBe(third);
    expect(nextPhysician({ ...withThird, opinions: [one, two, anOpinion('Dr Third', {}, { providerId: third.id })] })).toBeNull();
  });
});

describe('the first opinion in the case', () => {
  const facts = { case: caseWithOpinion, providers: [first, second], opinions: [] };

  test('supplies its words, its day and its author', () => {
    expect(firstOpinionFromCase(facts)).toEqual({
      providerId: first.id,
      physician: 'Dr First',
      date: '2026-01',
      claims: { diagnosis: { text: 'Spondylolisthesis', sources: [] }, treatment: { text: 'Fusion', sources: [] } },
    });
  });

  test('is not offered when the case has none, or after it is recorded', () => {
    expect(firstOpinionFromCase({ ...facts, case: aCase({ condition: ' ', treatment: '' }) })).toBeNull();
    expect(firstOpinionFromCase({ ...facts, opinions: [anOpinion('Dr First', {}, { providerId: first.id })] })).toBeNull();
    expect(firstOpinionFromCase({ ...facts, opinions: [anOpinion('Dr. A. First')] })).toBeNull();
  });

  test('is still offered when another opinion was recorded first', () => {
    expect(firstOpinionFromCase({ ...facts, opinions: [anOpinion('Dr Second', {}, { providerId: second.id })] })).not.toBeNull();
  });
});

describe('proposed passages', () => {
  const note = aNote('Talk', { title: 'Talk', date: '2026-02-10', recommended: 'Physical therapy first', why: ' Mild slip ' });
  const facts = { case: caseWithOpinion, providers: [first, second], opinions: [], notes: [note] };

  test('include the recommendation and reasons of a linked note', () => {
    const opinion = anOpinion('Dr Second', {}, { providerId: second.id, noteIds: [note.id] });
    expect(proposedPassages(opinion, facts)).toEqual([
      {
        from: 'Your note “Talk” of 10 Feb 2026',
        passages: [
          { key: 'treatment', text: 'Physical therapy first' },
          { key: 'reasoning', text: 'Mild slip' },
        ],
      },
    ]);
  });

  test('exclude passages already used, and notes that are not linked', () => {
    const says = { treatment: 'He said: Physical therapy first.' };
    const opinion = anOpinion('Dr Second', says, { providerId: second.id, noteIds: [note.id] });
    expect(proposedPassages(opinion, facts)).toMatchObject([{ passages: [{ key: 'reasoning' }] }]);
    expect(proposedPassages({ ...opinion, noteIds: [] }, facts)).toEqual([]);
  });

  test('of a note extend the text of a conversation, not the text of a report', () => {
    const given = { providerId: second.id, noteIds: [note.id] };
    const opinion = anOpinion('Dr Second', { treatment: 'Twelve weeks of training', reasoning: 'Mild slip' }, given);
    expect(proposedPassages(opinion, facts)).toMatchObject([{ passages: [{ key: 'treatment' }] }]);
    expect(proposedPassages({ ...opinion, form: 'report' }, facts)).toEqual([]);
  });

  test('of the case go only to an empty opinion of the first physician', () => {
    const opinion = anOpinion('Dr First', { diagnosis: 'A slipped vertebra' }, { providerId: first.id });
    expect(proposedPassages(opinion, facts)).toEqual([{ from: 'Your case', passages: [{ key: 'treatment', text: 'Fusion' }] }]);
  });
});
