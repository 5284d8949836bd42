import { describe, expect, test } from 'vitest';
import { datesFrom } from '../../../electron/sample/dates.ts';
import { SAMPLE_PROVIDERS, sampleCase } from '../../../electron/sample/texts/case.ts';
import { sampleNotes } from '../../../electron/sample/texts/notes.ts';
import { CaseDraft } from '../../../shared/domain/case.ts';
import { NoteDraft } from '../../../shared/domain/note.ts';
import { dayOfMoment } from '../../../shared/domain/partial-date.ts';
import { ProviderDraft } from '../../../shared/domain/provider.ts';

describe('the story of the sample case', () => {
  test('is valid by the contract', () => {
    const when = datesFrom('2026-02-27');
    expect(CaseDraft.parse(sampleCase(when))).toEqual(sampleCase(when));
    for (const draft of Object.values(SAMPLE_PROVIDERS)) expect(ProviderDraft.parse(draft)).toEqual(draft);
    for (const { date, title, text } of sampleNotes(when)) NoteDraft.parse({ date, title, text });
  });

  test('leads to a weekday appointment in the future, on any day', () => {
    for (let day = 1; day <= 28; day += 1) {
      const today = `2027-02-${String(day).padStart(2, '0')}`;
      const appointment = sampleCase(datesFrom(today)).appointment ?? '';
      const ahead = (Date.parse(dayOfMoment(appointment)) - Date.parse(today)) / 86_400_000;
      expect(ahead).toBeGreaterThanOrEqual(11);
      expect(ahead).toBeLessThanOrEqual(13);
      expect([1, 2, 3, 4, 5]).toContain(new Date(dayOfMoment(appointment)).getUTCDay());
    }
  });

  test('places the operation five years back in order, also on a leap day', () => {
    for (const today of ['2026-02-27', '2028-02-29', '2026-12-31', '2027-01-01']) {
      const when = datesFrom(today);
      expect(when.iso('operation').slice(0, 4)).toBe(String(Number(today.slice(0, 4)) - 5));
      const order = [
        'firstMri',
        'labs3',
        'labs2',
        'labs1',
        'legPain',
        'therapyStart',
        'emergency',
        'injection1',
        'therapyEnd',
        'flexionXray',
        'injection2',
        'emg',
        'mri',
        'firstOpinion',
        'ct',
        'appointment',
      ] as const;
      const days = order.map((moment) => when.iso(moment));
      expect(days).toEqual([...days].sort());
    }
  });

  test('counts the age of a person born on a leap day', () => {
    expect(datesFrom('2026-02-27').age('today')).toBe(65);
    expect(datesFrom('2026-03-01').age('today')).toBe(66);
    expect(datesFrom('2028-02-29').age('today')).toBe(68);
  });

  test('writes dates as American institutions do', () => {
    const when = datesFrom('2026-02-27');
    expect(when.us('mri')).toBe('01/06/2026');
    expect(when.long('firstOpinion')).toBe('January 14, 2026');
    expect(when.month('operation')).toBe('May 2021');
  });
});
