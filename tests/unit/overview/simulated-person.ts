import { evaluateChecklist } from '../../../shared/checklist/evaluate.ts';
import type { Family } from '../../../shared/domain/case.ts';
import type { Mark } from '../../../shared/domain/checklist.ts';
import type { Judgement, Verdict } from '../../../shared/domain/comparison.ts';
import type { ClaimKey, Opinion } from '../../../shared/domain/opinion.ts';
import type { NextStep } from '../../../shared/domain/overview.ts';
import type { ResolutionOption } from '../../../shared/domain/resolution.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { overviewOf } from '../../../shared/overview/overview.ts';
import { isOffice } from '../../../shared/requests/addressee.ts';
import {
  aCase,
  aContact,
  aJourney,
  aNote,
  anOpinion,
  aProvider,
  aQuestion,
  aReply,
  aRequest,
  CASE_ID,
  id,
} from '../invented-journey.ts';
import { handedOverTo } from '../ledger/invented-packets.ts';
import { aRecord } from '../packets/invented-case.ts';

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

/** The person's judgement of each pair of opinions in the deciding rows. */
function judged(opinions: readonly Opinion[], verdict: Verdict): Judgement[] {
  const rows: ClaimKey[] = ['diagnosis', 'treatment'];
  return opinions.flatMap((a, index) =>
    opinions.slice(index + 1).flatMap((b) =>
      rows.map((row) => {
        const texts = { a: a.claims[row]?.text ?? '', b: b.claims[row]?.text ?? '' };
        return { caseId: CASE_ID, row, a: a.id, b: b.id, verdict: row === 'treatment' ? verdict : 'agree', words: '', texts };
      }),
    ),
  );
}

/** How the opinions compare, and which option the person chooses when they differ. */
interface Scenario {
  verdict: Verdict;
  option: ResolutionOption | null;
}

/** A person who follows the overview from nothing to the decision. */
export function followOverview(family: Family, answer: boolean, { verdict, option }: Scenario) {
  const marks = new Map<string, Mark>();
  const conditions = new Map<string, boolean>();
  const dismissed = new Map<string, null>();
  let journeyChanges: Partial<Journey> = {
    case: aCase({ family, recipient: '', medication: '', allergies: '' }),
    today: '2026-03-02',
  };
  const journey = (): Journey => {
    const now = aJourney(journeyChanges);
    const written = { case: now.case, questions: now.questions, notes: now.notes, providers: now.providers };
    const { today, records } = now;
    return {
      ...now,
      checklist: evaluateChecklist({ family, records, marks, links: [], conditions, edits: new Map(), written, today }),
    };
  };
  const change = (next: Partial<Journey>) => {
    journeyChanges = { ...journeyChanges, ...next };
  };
  const missing = () =>
    journey().checklist.items.filter(({ must, state, holder }) => must && state === 'open' && isOffice(holder));

  const actions: [RegExp, (step: NextStep) => void][] = [
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
    [/^Make the packet($|:)/, () => change({ packets: { count: 1, latest: '2026-03-12T12:00:00.000Z', latestId: null } })],
    [
      /^Hand over the packet/,
      () =>
        change({ handedOver: [handedOverTo('Dr Second', '2026-03-12', [], { made: journey().packets.latest ?? '' }).packet] }),
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
        const journeyChanges = { first: '2026-01-14', second: '2026-04-20', third: '2026-05-20' }[which] ?? null;
        const by = which === 'third' ? id('Dr Third') : which === 'second' ? id('Dr Second') : null;
        const says = { diagnosis: 'Spondylolisthesis', treatment: `The treatment of the ${which}` };
        const one = anOpinion(`Dr ${which}`, says, { providerId: by, date: journeyChanges });
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
    [/^Choose how to go on/, () => change({ resolution: { ...journey().resolution, way: option } })],
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
        change({
          handedOver: [handedOverTo(recipient, '2026-04-24', [], { providerId: id(recipient) }).packet, ...journey().handedOver],
        });
      },
    ],
    [
      /^Write down what Dr Home said/,
      () => change({ notes: [...journey().notes, aNote('Review', { date: '2026-05-20', providerId: id('Dr Home') })] }),
    ],
    [
      /^Ask for a tumor board/,
      () => change({ letters: [...journey().letters, aLetter('board', { kind: 'board', sent: '2026-05-21', answered: null })] }),
    ],
    [
      /go on to the decision$|^Write down what matters/,
      () =>
        change({ decision: { ...journey().decision, values: [{ id: id('walk'), text: 'Walking', prompt: null, words: '' }] } }),
    ],
    [
      /^Weigh the options/,
      () => change({ decision: { ...journey().decision, marks: { wait: { [id('walk')]: { mark: 'helps', words: '' } } } } }),
    ],
    [/^Choose your plan/, () => change({ decision: { ...journey().decision, plan: 'Therapy first.', lookAgain: '2026-09-01' } })],
    [/^Say when it is decided/, () => change({ decision: { ...journey().decision, decided: journey().today } })],
  ];

  const titles: string[] = [];
  /** Follows the overview until nothing is to do. Throws when the same step comes twice in a row. */
  const continueJourney = () => {
    for (let count = 0; count < 60; count += 1) {
      const { nextStep } = overviewOf(journey(), dismissed, []);
      if (titles.at(-1) === nextStep.title) throw new Error(`Said again: ${nextStep.title}`);
      titles.push(nextStep.title);
      if (/^Nothing to do today|^The appointment |^Decided on|^Archived on/.test(nextStep.title)) return;
      const [, act] = actions.find(([title]) => title.test(nextStep.title)) ?? [];
      if (act) act(nextStep);
      else if (nextStep.settle) dismissed.set(nextStep.settle.key, null);
      else throw new Error(`Nobody knows how: ${nextStep.title}`);
    }
  };

  continueJourney();
  // Everything arrives a week later.
  for (const { key } of missing()) marks.set(key, 'done');
  const received = { what: 'received' as const, on: '2026-03-09', words: '' };
  change({ today: '2026-03-12', letters: journey().letters.map((letter) => ({ ...letter, answered: '2026-03-05' })) });
  change({ requests: journey().requests.map((request) => ({ ...request, steps: [...request.steps, received] })) });
  titles.push('—');
  continueJourney();
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
    titles.push('—');
    continueJourney();
  }
  change({ case: { ...journey().case, archived: '2026-09-02T10:00:00.000Z' } });
  titles.push('—');
  continueJourney();
  return titles;
}
