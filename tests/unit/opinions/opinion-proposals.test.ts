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
const told = aCase({
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
])('%s sees it from: %s', (specialty, perspective) => expect(perspectiveOf(specialty)).toBe(perspective));

describe('who gave it', () => {
  const nobody = { providerId: null, specialty: '', perspective: 'unsaid' as const };

  test('what the list knows of a physician is taken over', () => {
    expect(physicianFields(first, nobody)).toEqual({
      providerId: first.id,
      physician: 'Dr First',
      specialty: 'Neurosurgery',
      perspective: 'surgical',
    });
  });

  test('what was typed before anybody was chosen stays; what came with another physician goes with them', () => {
    expect(physicianFields(first, { ...nobody, specialty: 'Spine surgery', perspective: 'other' })).toMatchObject({
      specialty: 'Spine surgery',
      perspective: 'other',
    });
    expect(physicianFields(second, physicianFields(first, nobody))).toMatchObject({
      specialty: 'Physical medicine and rehabilitation',
      perspective: 'rehabilitation',
    });
  });

  test('a report dates an opinion and says who gave it only where nothing is written yet', () => {
    const source = { date: '2026-02-03', providerId: second.id };
    expect(sourceFields(source, anOpinion(''))).toEqual(source);
    expect(sourceFields(source, anOpinion('Dr Someone', {}, { date: '2026-02' }))).toEqual({});
  });

  test('the first opinion is likely of the first physician, the next of the second, and then nobody knows', () => {
    const facts = { case: told, providers: [second, first] };
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

describe('the first opinion as the case states it', () => {
  const facts = { case: told, providers: [first, second], opinions: [] };

  test('brings its words, its day and who gave it', () => {
    expect(firstOpinionFromCase(facts)).toEqual({
      providerId: first.id,
      physician: 'Dr First',
      date: '2026-01',
      claims: { diagnosis: { text: 'Spondylolisthesis', sources: [] }, treatment: { text: 'Fusion', sources: [] } },
    });
  });

  test('is not offered where the case tells nothing, or once that physician’s opinion is written down', () => {
    expect(firstOpinionFromCase({ ...facts, case: aCase({ condition: ' ', treatment: '' }) })).toBeNull();
    expect(firstOpinionFromCase({ ...facts, opinions: [anOpinion('Dr First', {}, { providerId: first.id })] })).toBeNull();
    expect(firstOpinionFromCase({ ...facts, opinions: [anOpinion('Dr. A. First')] })).toBeNull();
  });

  test('is offered still when another opinion was written down before it', () => {
    expect(firstOpinionFromCase({ ...facts, opinions: [anOpinion('Dr Second', {}, { providerId: second.id })] })).not.toBeNull();
  });
});

describe('passages from elsewhere in the case', () => {
  const note = aNote('Talk', { title: 'Talk', date: '2026-02-10', recommended: 'Physical therapy first', why: ' Mild slip ' });
  const facts = { case: told, providers: [first, second], opinions: [], notes: [note] };

  test('a linked note offers what was recommended and why', () => {
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

  test('what was taken over is not offered again; a note that is not linked offers nothing', () => {
    const says = { treatment: 'He said: Physical therapy first.' };
    const opinion = anOpinion('Dr Second', says, { providerId: second.id, noteIds: [note.id] });
    expect(proposedPassages(opinion, facts)).toMatchObject([{ passages: [{ key: 'reasoning' }] }]);
    expect(proposedPassages({ ...opinion, noteIds: [] }, facts)).toEqual([]);
  });

  test('a note adds to what is written of a talk, not to what was taken from a report', () => {
    const given = { providerId: second.id, noteIds: [note.id] };
    const opinion = anOpinion('Dr Second', { treatment: 'Twelve weeks of training', reasoning: 'Mild slip' }, given);
    expect(proposedPassages(opinion, facts)).toMatchObject([{ passages: [{ key: 'treatment' }] }]);
    expect(proposedPassages({ ...opinion, form: 'report' }, facts)).toEqual([]);
  });

  test('the case offers its words to the first physician’s opinion alone, where nothing is written yet', () => {
    const opinion = anOpinion('Dr First', { diagnosis: 'A slipped vertebra' }, { providerId: first.id });
    expect(proposedPassages(opinion, facts)).toEqual([{ from: 'Your case', passages: [{ key: 'treatment', text: 'Fusion' }] }]);
  });
});
