import { describe, expect, test } from 'vitest';
import { evaluateChecklist } from '../../../shared/checklist/evaluate.ts';
import { addDays } from '../../../shared/dates/days.ts';
import { FAMILIES, type Family } from '../../../shared/domain/case.ts';
import type { Mark } from '../../../shared/domain/checklist.ts';
import type { NextStep } from '../../../shared/domain/overview.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { overviewOf } from '../../../shared/overview/overview.ts';
import { isOffice } from '../../../shared/requests/addressee.ts';
import { aCase, aContact, aJourney, aNote, aProvider, aQuestion, aRequest, id } from '../journey.ts';
import { aRecord } from '../packet-plan/case.ts';

/** A person who does whatever the overview says, from nothing to the report of the second opinion. */
function walk(family: Family, answer: boolean) {
  const marks = new Map<string, Mark>();
  const conditions = new Map<string, boolean>();
  const away = new Map<string, null>();
  let given: Partial<Journey> = { case: aCase({ family, recipient: '', medication: '', allergies: '' }), today: '2026-03-02' };
  const journey = (): Journey => {
    const now = aJourney(given);
    const written = { case: now.case, questions: now.questions, notes: now.notes, providers: now.providers };
    const { today, records } = now;
    return {
      ...now,
      checklist: evaluateChecklist({ family, records, marks, ties: [], conditions, edits: new Map(), written, today }),
    };
  };
  const change = (next: Partial<Journey>) => {
    given = { ...given, ...next };
  };
  const missing = () =>
    journey().checklist.items.filter(({ must, state, holder }) => must && state === 'open' && isOffice(holder));

  const deeds: [RegExp, (step: NextStep) => void][] = [
    [/^Begin:/, () => change({ review: { ...journey().review, gate: 'not-known', reasons: [{ key: 'uneasy', words: '' }] } })],
    [
      /^Tell the first physician/,
      () =>
        change({
          letters: [
            {
              id: id('tell'),
              caseId: journey().case.id,
              kind: 'tell-first',
              providerId: null,
              requestId: null,
              opinionId: null,
              date: '2026-03-02',
              sent: '2026-03-02',
              method: null,
              answered: null,
              answer: '',
              created: '',
              removed: null,
            },
          ],
        }),
    ],
    [/^Add the first records/, () => change({ records: [aRecord('A letter', { kind: 'other', reviewed: false })] })],
    [/^Look through/, () => change({ records: journey().records.map((record) => ({ ...record, reviewed: true })) })],
    [
      /\?$/,
      ({ title }) => conditions.set(journey().checklist.conditions.find(({ question }) => question === title)?.key ?? '', answer),
    ],
    [
      /^Ask .* for: /,
      () => change({ requests: [aRequest('all', { items: missing().map(({ key, name }) => ({ key, ask: name, came: [] })) })] }),
    ],
    [
      /^Send the request/,
      () =>
        change({
          requests: journey().requests.map((request) => ({ ...request, steps: [{ what: 'sent', on: '2026-03-02', words: '' }] })),
        }),
    ],
    [/^Write down how long/, () => change({ case: { ...journey().case, safeWords: 'No hurry, said Dr First.' } })],
    [/^Look for the second physician/, () => change({ providers: [aProvider('Dr Second', { role: 'candidate' })] })],
    [/^Decide on the second physician/, () => change({ providers: [aProvider('Dr Second', { role: 'second' })] })],
    [/^Ask the insurer what/, () => change({ contacts: [aContact('call', { insurance: true })] })],
    [/^Make the appointment/, () => change({ case: { ...journey().case, appointment: '2026-04-20T10:30' } })],
    [
      /^Prepare: /,
      ({ title }) => marks.set(journey().checklist.items.find(({ name }) => title === `Prepare: ${name}`)?.key ?? '', 'done'),
    ],
    [/^Choose your questions/, () => change({ questions: [aQuestion('Do you agree?')] })],
    [/^Make the packet/, () => change({ packets: { count: 1, latest: '2026-03-12T12:00:00.000Z' } })],
    [/^Write down what was said/, () => change({ notes: [aNote('Talk', { date: '2026-04-20' })] })],
    [
      /^Add the report/,
      () =>
        change({
          records: [
            ...journey().records,
            aRecord('Report', { serviceDate: '2026-04-20', reviewed: true, added: '2026-04-22T08:00:00.000Z' }),
          ],
        }),
    ],
  ];

  const said: string[] = [];
  /** Does what is said until nothing is to do. Fails where the same is said twice in a row. */
  const goOn = () => {
    for (let count = 0; count < 60; count += 1) {
      const { nextStep } = overviewOf(journey(), away, []);
      if (said.at(-1) === nextStep.title) throw new Error(`Said again: ${nextStep.title}`);
      said.push(nextStep.title);
      if (nextStep.title === 'Nothing to do today' || nextStep.title.startsWith('The appointment is')) return;
      const [, act] = deeds.find(([title]) => title.test(nextStep.title)) ?? [];
      if (act) act(nextStep);
      else if (nextStep.settle) away.set(nextStep.settle.key, null);
      else throw new Error(`Nobody knows how: ${nextStep.title}`);
    }
  };

  goOn();
  // Everything comes, a week later.
  for (const { key } of missing()) marks.set(key, 'done');
  const received = { what: 'received' as const, on: '2026-03-09', words: '' };
  change({ today: '2026-03-12', letters: journey().letters.map((letter) => ({ ...letter, answered: '2026-03-05' })) });
  change({ requests: journey().requests.map((request) => ({ ...request, steps: [...request.steps, received] })) });
  said.push('—');
  goOn();
  for (const today of ['2026-04-19', '2026-04-20', '2026-04-21', addDays('2026-04-21', 30)]) {
    change({ today });
    said.push('—');
    goOn();
  }
  return said;
}

describe.each(FAMILIES)('a person who does what the overview says: %s', (family) => {
  test.each([true, false])('comes from nothing to the report, with every condition answered %s', (answer) => {
    const said = walk(family, answer).filter((title) => !title.endsWith('?') || title.startsWith('Begin'));
    expect(said.filter((title) => !title.startsWith('Prepare: '))).toEqual([
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
      'Read both opinions side by side',
      'Nothing to do today',
      '—',
      'Nothing to do today',
    ]);
  });
});
