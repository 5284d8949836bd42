import { describe, expect, test } from 'vitest';
import { completeDraft, EMPTY_CASE, typedCase, validateCase, validFields } from '../../../renderer/cases/case-draft.ts';

const enough = { ...EMPTY_CASE, patient: 'Ines Example', born: '12 mar 1960', question: 'Is it needed?' };

describe('the form of a case', () => {
  test('requires name, date of birth and question, each with its message', () => {
    expect(Object.keys(validateCase(EMPTY_CASE)).sort()).toEqual(['born', 'patient', 'question']);
    expect(completeDraft(EMPTY_CASE)).toBeNull();
  });

  test('creates a whole case from these three', () => {
    expect(validateCase(enough)).toEqual({});
    expect(completeDraft(enough)).toMatchObject({
      patient: 'Ines Example',
      born: '1960-03-12',
      family: 'general',
      appointment: null,
    });
  });

  test('combines day and time of the appointment', () => {
    expect(completeDraft({ ...enough, appointmentDate: '7 dec 2031', appointmentTime: '2.30 pm' })?.appointment).toBe(
      '2031-12-07T14:30',
    );
    expect(completeDraft({ ...enough, appointmentDate: '7 dec 2031' })?.appointment).toBe('2031-12-07');
  });

  test('rejects a time without a day, and an incomplete date', () => {
    expect(Object.keys(validateCase({ ...enough, appointmentTime: '10:30' }))).toEqual(['appointmentDate']);
    expect(Object.keys(validateCase({ ...enough, appointmentDate: 'dec 2031' }))).toEqual(['appointmentDate']);
    expect(Object.keys(validateCase({ ...enough, born: '1960' }))).toEqual(['born']);
    expect(validateCase({ ...enough, born: '12 Mar 2960' }).born).toBe('The date of birth lies in the future.');
    expect(validateCase({ ...enough, born: '12 Mar 1760' }).born).toBe('The date of birth lies more than 130 years back.');
  });

  test('keeps every valid field while another is invalid', () => {
    const kept = validFields({ ...enough, born: '30 feb 1960', allergies: 'Latex', appointmentDate: 'soon' });
    expect(kept).toMatchObject({ patient: 'Ines Example', allergies: 'Latex' });
    expect(kept).not.toHaveProperty('born');
    expect(kept).not.toHaveProperty('appointment');
  });

  test('shows a stored case so that saving changes nothing', () => {
    const stored = {
      ...(completeDraft({ ...enough, appointmentDate: '7 dec 2031', appointmentTime: '14:30', firstOpinionDate: 'oct 2030' }) ??
        expect.fail()),
      id: '3f2c1f0e-0000-4000-8000-000000000001',
      created: '2030-01-01T00:00:00.000Z',
      updated: '2030-01-01T00:00:00.000Z',
      archived: null,
    };
    const { id: _id, created: _created, updated: _updated, archived: _archived, ...draft } = stored;
    // Fields that the form does not show stay unchanged.
    expect(draft).toMatchObject(validFields(typedCase(stored)));
  });
});
