import { describe, expect, test } from 'vitest';
import { conclusionsOf } from '../../../shared/packets/sealed.ts';
import { anOpinion } from '../invented-journey.ts';
import { first, notes, opinions, primaryCare, records, second } from './case-with-opinions.ts';
import { aCase, aNote, aRecord, id } from './invented-case.ts';

describe('what carries a conclusion', () => {
  const conclusionsWith = (change: Partial<Parameters<typeof conclusionsOf>[0]> = {}) =>
    conclusionsOf({ case: aCase(), opinions, providers: [first, second, primaryCare], records, notes, ...change });

  test('is the report, the notes and the consultations of an opinion, never the evidence', () => {
    expect(conclusionsWith()).toEqual([id('Talk'), id('Report'), id('Visit')]);
  });

  test('includes a cited letter, but no cited pathology report', () => {
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
    expect(conclusionsWith({ opinions: [anOpinion('three', {}, { claims })], records: [letter, ...records], notes: [] })).toEqual(
      [id('Letter'), id('Visit')],
    );
  });

  test('includes texts of the first physician even without a recorded opinion', () => {
    expect(conclusionsWith({ opinions: [] })).toEqual([id('Visit'), id('Talk')]);
    expect(conclusionsWith({ opinions: [], providers: [second] })).toEqual([]);
  });
});

describe('what is written after an opinion', () => {
  const conclusionsWith = (change: Partial<Parameters<typeof conclusionsOf>[0]> = {}) =>
    conclusionsOf({ case: aCase(), opinions, providers: [first, second, primaryCare], records, notes: [], ...change });

  test('includes any letter in which the author of an opinion answers', () => {
    const answer = aRecord('Answer', { kind: 'summary', providerId: second.id });
    expect(conclusionsWith({ records: [answer] })).toEqual([id('Answer')]);
  });

  test('includes conversations with anyone after the first opinion, and none before', () => {
    const talks = ['2026-01-10', '2026-02', '2026-03-01'].map((date) => aNote(date, { date, providerId: primaryCare.id }));
    const dated = [anOpinion('one', {}, { date: '2026-02-10', physician: 'Dr Elsewhere' })];
    expect(conclusionsWith({ case: aCase({ firstOpinionDate: null }), opinions: dated, notes: talks, records: [] })).toEqual([
      id('2026-02'),
      id('2026-03-01'),
    ]);
  });
});
