import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../../../shared/domain/case.ts';
import { followOverview } from './simulated-person.ts';

/** The steps from one title to another, without those of the family's own checklist. */
const toldPhysicians = (titles: readonly string[]) =>
  titles.filter((title) => (!title.endsWith('?') || title.startsWith('Begin')) && !title.startsWith('Prepare: '));

const TO_THE_REPORT = [
  'Begin: is a second opinion called for?',
  'Tell the first physician that you ask for a second opinion',
  'Add the first records',
  'Look through 1 new record',
  expect.stringMatching(/^Ask .* for: /),
  expect.stringMatching(/^Send the request/),
  'Look for the second physician',
  'Decide on the second physician',
  'Ask the insurer what is covered',
  'Make the appointment with Dr Second',
  'Choose your questions for the second physician',
  'Nothing to do today',
  '—',
  'Write down how long it is safe to wait',
  'Make the packet',
  'Hand over the packet',
  'Nothing to do today',
  '—',
  'The appointment is tomorrow, 10:30',
  '—',
  'The appointment is today, 10:30',
  '—',
  'Write down what was said',
  'Add the report of the second opinion',
  'Write down the first opinion',
  'Write down the second opinion',
  'Lay both opinions side by side',
];
const THEY_DIFFER = ['Check that both saw the same', 'Ask both for reasons and evidence', 'Let each see the other’s reasons'];
const TO_THE_DECISION = ['Weigh the options against what matters to you', 'Choose your plan', 'Say when it is decided'];
const RESTS = (day: string) => ['Tell your physicians what you decided', `Decided on ${day}`];
const LATER = [
  '—',
  'It is the day on which you wanted to look again',
  'Decided on',
  '—',
  'Decided on',
  '—',
  'Archived on 2 Sep 2026',
];

/** All steps from the report on. A decided case stays decided, however often the overview is read. */
const restOf = (titles: readonly string[]) => titles.map((title) => (title.startsWith('Decided on') ? 'Decided on' : title));

describe.each(FAMILIES)('a person who follows the overview (%s)', (family) => {
  test.each([true, false])('goes from nothing to the decision where both agree, every condition answered %s', (answer) => {
    const titles = toldPhysicians(followOverview(family, answer, { verdict: 'agree', option: null }));
    expect(titles.slice(0, TO_THE_REPORT.length)).toEqual(TO_THE_REPORT);
    expect(restOf(titles.slice(TO_THE_REPORT.length))).toEqual([
      'The opinions agree: go on to the decision',
      ...TO_THE_DECISION,
      ...restOf(RESTS('21 Apr 2026')),
      ...['—', 'Decided on', '—', 'Decided on', '—', 'Decided on'],
      ...LATER,
    ]);
  });

  test('asks both where they differ, then a third physician, and reads all three', () => {
    const titles = toldPhysicians(followOverview(family, true, { verdict: 'differ', option: 'third' })).slice(
      TO_THE_REPORT.length,
    );
    expect(restOf(titles)).toEqual([
      ...THEY_DIFFER,
      'Choose how to go on',
      'Look for a third physician',
      'Make the appointment with Dr Third',
      'Make the packet for Dr Third, and hand it over',
      'Nothing to do today',
      '—',
      'The appointment with Dr Third is today, 09:00',
      '—',
      'Write down the third opinion',
      'Lay the third opinion beside the others',
      'Write down what matters to you',
      ...TO_THE_DECISION,
      ...restOf(RESTS('')),
      ...['—', 'Decided on'],
      ...LATER,
    ]);
  });

  test('asks both where they differ, then reviews them with the primary care physician', () => {
    const titles = toldPhysicians(followOverview(family, true, { verdict: 'differ', option: 'primary-care' })).slice(
      TO_THE_REPORT.length,
    );
    expect(restOf(titles)).toEqual([
      ...THEY_DIFFER,
      'Choose how to go on',
      'Say who your primary care physician is',
      'Make the appointment with Dr Home',
      'Make the packet for Dr Home, and hand it over',
      'Nothing to do today',
      '—',
      'The appointment with Dr Home is today, 09:00',
      '—',
      'Write down what Dr Home said',
      'Write down what matters to you',
      ...TO_THE_DECISION,
      ...restOf(RESTS('')),
      ...['—', 'Decided on'],
      ...LATER,
    ]);
  });
});

test('a board is asked by letter, and its answer is awaited', () => {
  const titles = toldPhysicians(followOverview('cancer', true, { verdict: 'differ', option: 'board' })).slice(
    TO_THE_REPORT.length,
  );
  expect(titles.slice(3, 7)).toEqual(['Choose how to go on', 'Ask for a tumor board', 'Nothing to do today', '—']);
  expect(titles).toContain('Write down what matters to you');
});
