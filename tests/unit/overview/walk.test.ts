import { describe, expect, test } from 'vitest';
import { evaluateChecklist } from '../../../shared/checklist/evaluate.ts';
import { FAMILIES, type Family } from '../../../shared/domain/case.ts';
import type { Mark } from '../../../shared/domain/checklist.ts';
import type { ClaimKey, Judgement, Opinion, Verdict, Way } from '../../../shared/domain/opinion.ts';
import type { NextStep } from '../../../shared/domain/overview.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { overviewOf } from '../../../shared/overview/overview.ts';
import { isOffice } from '../../../shared/requests/addressee.ts';
import { aCase, aContact, aJourney, aNote, anOpinion, aProvider, aQuestion, aReply, aRequest, CASE_ID, id } from '../journey.ts';
import { issuedTo } from '../ledger/issued.ts';
import { aRecord } from '../packet-plan/case.ts';

type Letter = Journey['letters'][number];
const aLetter = (name: string, change: Partial<Letter> & Pick<Letter, 'kind'>): Letter => ({
  id: id(name),
  caseId: CASE_ID,
  providerId: null,
  requestId: null,
  opinionId: null,
  date: '2026-04-22',
  sent: '2026-04-22',
  method: null,
  answered: '2026-04-29',
  answer: '',
  created: '2026-04-22T09:00:00.000Z',
  removed: null,
  ...change,
});

/** What the person says of each pair of opinions in the rows that decide. */
function judged(opinions: readonly Opinion[], verdict: Verdict): Judgement[] {
  const rows: ClaimKey[] = ['diagnosis', 'treatment'];
  return opinions.flatMap((a, at) =>
    opinions.slice(at + 1).flatMap((b) =>
      rows.map((row) => {
        const texts = { a: a.claims[row]?.text ?? '', b: b.claims[row]?.text ?? '' };
        return { caseId: CASE_ID, row, a: a.id, b: b.id, verdict: row === 'treatment' ? verdict : 'agree', words: '', texts };
      }),
    ),
  );
}

/** How the opinions stand, and which way is chosen where they differ. */
interface Story {
  verdict: Verdict;
  way: Way | null;
}

/** A person who does whatever the overview says, from nothing to the decision, and rests. */
function walk(family: Family, answer: boolean, { verdict, way }: Story) {
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
          letters: [aLetter('tell', { kind: 'tell-first', date: '2026-03-02', sent: '2026-03-02', answered: null })],
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
    [/^Make the appointment with Dr Second/, () => change({ case: { ...journey().case, appointment: '2026-04-20T10:30' } })],
    [
      /^Prepare: /,
      ({ title }) => marks.set(journey().checklist.items.find(({ name }) => title === `Prepare: ${name}`)?.key ?? '', 'done'),
    ],
    [/^Choose your questions/, () => change({ questions: [aQuestion('Do you agree?')] })],
    [/^Make the packet($|:)/, () => change({ packets: { count: 1, latest: '2026-03-12T12:00:00.000Z' } })],
    [
      /^Hand over the packet/,
      () => change({ issued: [issuedTo('Dr Second', '2026-03-12', [], { made: journey().packets.latest ?? '' }).packet] }),
    ],
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
    [
      /^Write down the (first|second|third) opinion/,
      ({ title }) => {
        const which = /first|second|third/.exec(title)?.[0] ?? '';
        const given = { first: '2026-01-14', second: '2026-04-20', third: '2026-05-20' }[which] ?? null;
        const by = which === 'third' ? id('Dr Third') : which === 'second' ? id('Dr Second') : null;
        const says = { diagnosis: 'Spondylolisthesis', treatment: `The treatment of the ${which}` };
        const one = anOpinion(`Dr ${which}`, says, { providerId: by, date: given });
        change({ opinions: [...journey().opinions, one].toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? '')) });
      },
    ],
    [/side by side$|beside the others$/, () => change({ judgements: judged(journey().opinions, verdict) })],
    [
      /^Ask both for reasons/,
      () =>
        change({
          letters: [
            ...journey().letters,
            ...journey().opinions.map((each) => aLetter(`ask ${each.id}`, { kind: 'ask-reasons', opinionId: each.id })),
          ],
          replies: journey().opinions.map((each) => aReply(each, 'Because of the images.', { on: '2026-04-29' })),
        }),
    ],
    [/^Choose how it goes on/, () => change({ resolution: { ...journey().resolution, way } })],
    [
      /^Look for a third physician/,
      () => change({ providers: [...journey().providers, aProvider('Dr Third', { role: 'third' })] }),
    ],
    [
      /^Say who your primary care/,
      () => change({ providers: [...journey().providers, aProvider('Dr Home', { role: 'primary-care' })] }),
    ],
    [
      /^Make the appointment with Dr (Third|Home)/,
      () => change({ resolution: { ...journey().resolution, appointment: '2026-05-20T09:00' } }),
    ],
    [
      /^Make the packet for (Dr \w+), and hand it over/,
      ({ title }) => {
        const recipient = /Dr \w+/.exec(title)?.[0] ?? '';
        change({ issued: [issuedTo(recipient, '2026-04-24', [], { providerId: id(recipient) }).packet, ...journey().issued] });
      },
    ],
    [
      /^Write down what Dr Home said/,
      () => change({ notes: [...journey().notes, aNote('Review', { date: '2026-05-20', providerId: id('Dr Home') })] }),
    ],
    [
      /^Ask for a tumour board/,
      () => change({ letters: [...journey().letters, aLetter('board', { kind: 'board', sent: '2026-05-21', answered: null })] }),
    ],
    [
      /go on to the decision$|^Write down what matters/,
      () =>
        change({ decision: { ...journey().decision, values: [{ id: id('walk'), text: 'Walking', prompt: null, words: '' }] } }),
    ],
    [
      /^Hold the options/,
      () => change({ decision: { ...journey().decision, marks: { wait: { [id('walk')]: { mark: 'helps', words: '' } } } } }),
    ],
    [/^Choose your plan/, () => change({ decision: { ...journey().decision, plan: 'Therapy first.', lookAgain: '2026-09-01' } })],
    [/^Say when it is decided/, () => change({ decision: { ...journey().decision, decided: journey().today } })],
  ];

  const said: string[] = [];
  /** Does what is said until nothing is to do. Fails where the same is said twice in a row. */
  const goOn = () => {
    for (let count = 0; count < 60; count += 1) {
      const { nextStep } = overviewOf(journey(), away, []);
      if (said.at(-1) === nextStep.title) throw new Error(`Said again: ${nextStep.title}`);
      said.push(nextStep.title);
      if (/^Nothing to do today|^The appointment |^Decided on|^Archived on/.test(nextStep.title)) return;
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
  for (const today of [
    '2026-04-19',
    '2026-04-20',
    '2026-04-21',
    '2026-05-20',
    '2026-05-21',
    '2026-06-10',
    '2026-09-01',
    '2026-09-02',
  ]) {
    change({ today });
    if (today === '2026-06-10')
      change({ letters: journey().letters.map((each) => ({ ...each, answered: each.answered ?? '2026-06-09' })) });
    said.push('—');
    goOn();
  }
  change({ case: { ...journey().case, archived: '2026-09-02T10:00:00.000Z' } });
  said.push('—');
  goOn();
  return said;
}

/** What is said, from one line of the story to the next, without what the family's own checklist asks. */
const told = (said: readonly string[]) =>
  said.filter((title) => (!title.endsWith('?') || title.startsWith('Begin')) && !title.startsWith('Prepare: '));

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
  'Write down the second opinion',
  'Write down the first opinion',
  'Lay both opinions side by side',
];
const THEY_DIFFER = ['Check that both saw the same', 'Ask both for reasons and evidence', 'Let each see the other’s reasons'];
const TO_THE_DECISION = ['Hold the options against what matters to you', 'Choose your plan', 'Say when it is decided'];
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

/** Everything said from the report on: that what is decided rests, however often it is looked at. */
const restOf = (said: readonly string[]) => said.map((title) => (title.startsWith('Decided on') ? 'Decided on' : title));

describe.each(FAMILIES)('a person who does what the overview says: %s', (family) => {
  test.each([true, false])('comes from nothing to the decision where both agree, with every condition answered %s', (answer) => {
    const said = told(walk(family, answer, { verdict: 'agree', way: null }));
    expect(said.slice(0, TO_THE_REPORT.length)).toEqual(TO_THE_REPORT);
    expect(restOf(said.slice(TO_THE_REPORT.length))).toEqual([
      'The opinions agree: go on to the decision',
      ...TO_THE_DECISION,
      ...restOf(RESTS('21 Apr 2026')),
      ...['—', 'Decided on', '—', 'Decided on', '—', 'Decided on'],
      ...LATER,
    ]);
  });

  test('asks both where they differ, then a third physician, and reads all three', () => {
    const said = told(walk(family, true, { verdict: 'differ', way: 'third' })).slice(TO_THE_REPORT.length);
    expect(restOf(said)).toEqual([
      ...THEY_DIFFER,
      'Choose how it goes on',
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
    const said = told(walk(family, true, { verdict: 'differ', way: 'primary-care' })).slice(TO_THE_REPORT.length);
    expect(restOf(said)).toEqual([
      ...THEY_DIFFER,
      'Choose how it goes on',
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

test('a tumour board is asked by letter, and its answer waited for', () => {
  const said = told(walk('cancer', true, { verdict: 'differ', way: 'board' })).slice(TO_THE_REPORT.length);
  expect(said.slice(3, 7)).toEqual(['Choose how it goes on', 'Ask for a tumour board', 'Nothing to do today', '—']);
  expect(said).toContain('Write down what matters to you');
});
