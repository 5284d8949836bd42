import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appointmentCalendar } from '../../../shared/appointments/appointment-event.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
import { NO_RESOLUTION } from '../../../shared/domain/resolution.ts';
import { aCase, aProvider, CASE_ID } from '../invented-journey.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const NONE = { ...NO_RESOLUTION, caseId: CASE_ID };

function file(change: Partial<Case>, providers: readonly Provider[] = []): string {
  return (
    appointmentCalendar({ case: aCase({ appointment: '2026-03-12T10:30', ...change }), providers, resolution: NONE }, NOW) ?? ''
  );
}

/** The content lines as they were before folding (RFC 5545 section 3.1). */
function lines(change: Partial<Case>): string[] {
  return file(change).replaceAll('\r\n ', '').split('\r\n');
}

const unescaped = (text: string) => text.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

test('a timed appointment lasts an hour in local time, without a time zone', () => {
  expect(lines({})).toEqual(expect.arrayContaining(['DTSTART:20260312T103000', 'DTEND:20260312T113000']));
});

test('an appointment late on 29 February ends on 1 March', () => {
  const late = lines({ appointment: '2028-02-29T23:30' });
  expect(late).toEqual(expect.arrayContaining(['DTSTART:20280229T233000', 'DTEND:20280301T003000']));
});

test('an appointment without a time is a whole day that ends before the next day', () => {
  const day = lines({ appointment: '2026-12-31' });
  expect(day).toEqual(expect.arrayContaining(['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101']));
});

test('reminders come the day before and two hours before, or at nine the day before', () => {
  const triggers = (of: string[]) => of.filter((line) => line.startsWith('TRIGGER'));
  expect(triggers(lines({}))).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT2H']);
  expect(triggers(lines({ appointment: '2026-03-12' }))).toEqual(['TRIGGER:-PT15H']);
});

test('a moved appointment is the same event in a later version', () => {
  const moved = lines({ appointment: '2026-03-19T10:30', updated: '2026-03-02T09:01:30.000Z' });
  for (const line of [`UID:appointment-${CASE_ID}@second-look`, 'SEQUENCE:90', 'DTSTAMP:20260302T090000Z'])
    expect(moved).toContain(line);
  expect(lines({})).toContain('SEQUENCE:0');
});

test('the event names physician, place and what to bring, but neither patient nor illness', () => {
  const secret = { patient: 'Ines Example', condition: 'Lymphoma', question: 'Chemotherapy now?', treatment: 'R-CHOP' };
  const text = file({
    ...secret,
    recipient: 'Dr Second',
    appointmentPlace: 'Clinic 5, Room B',
    bring: 'The disc\n\n Insurance card ',
  });
  for (const word of [...Object.values(secret), 'Ines', '1960']) expect(text).not.toContain(word);
  expect(text).toContain('SUMMARY:Appointment: Dr Second\r\n');
  expect(text).toContain('LOCATION:Clinic 5\\, Room B\r\n');
  expect(text).toContain('DESCRIPTION:To bring:\\n- The disc\\n- Insurance card\r\n');
  expect(text).toContain('CLASS:PRIVATE\r\n');
});

test('the event of a video appointment carries its link', () => {
  expect(lines({ appointmentPlace: 'By video: https://video.example/room,5' })).toContain('URL:https://video.example/room,5');
});

test('no calendar file is made without an appointment', () => {
  expect(appointmentCalendar({ case: aCase(), providers: [], resolution: NONE }, NOW)).toBeNull();
});

test('any text gives CRLF lines of at most 75 octets that read back unchanged', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 400 });
  fc.assert(
    fc.property(anyText, anyText, (recipient, place) => {
      const text = file({ recipient, appointmentPlace: place });
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: section 3.1 allows no control but the tab
      const kept = (line: string) => line.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
      const location = lines({ recipient, appointmentPlace: place }).find((line) => line.startsWith('LOCATION:'));
      expect(unescaped(location?.slice('LOCATION:'.length) ?? '')).toBe(kept(place));
    }),
  );
});

test('line breaks, semicolons, commas and backslashes are escaped', () => {
  expect(lines({ appointmentPlace: 'A;B,C\\D\r\nE' })).toContain('LOCATION:A\\;B\\,C\\\\D\\nE');
});

test('the location defaults to the physician’s address, and is empty for a remote appointment', () => {
  const second = aProvider('Dr Second', { institution: 'Heart Center', address: '2 University Hill\nRiverton', role: 'second' });
  const remote = { ...second, criteria: { ...second.criteria, mode: 'remote' as const } };
  expect(file({}, [second])).toContain('LOCATION:Heart Center\\, 2 University Hill\\, Riverton\r\n');
  expect(file({ appointmentPlace: 'Room 12' }, [second])).toContain('LOCATION:Room 12\r\n');
  expect(file({}, [remote])).not.toContain('LOCATION');
});

test('a third opinion is a separate event, with or without the second', () => {
  const third = aProvider('Dr Third', { role: 'third' });
  const resolution = { ...NONE, way: 'third' as const, appointment: '2026-05-20T09:00', appointmentPlace: 'Clinic 9' };
  const text = (appointment: string | null) =>
    appointmentCalendar({ case: aCase({ appointment, recipient: 'Dr Second' }), providers: [third], resolution }, NOW) ?? '';
  expect(text('2026-03-12').match(/SUMMARY:.*/g)).toEqual(['SUMMARY:Appointment: Dr Second', 'SUMMARY:Appointment: Dr Third']);
  expect(text(null)).toContain(`UID:appointment-on-way-${CASE_ID}@second-look\r\n`);
  expect(text(null)).toContain('DTSTART:20260520T090000\r\n');
  expect(text(null)).toContain('LOCATION:Clinic 9\r\n');
});
