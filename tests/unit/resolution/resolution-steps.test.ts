import { describe, expect, test } from 'vitest';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { ResolutionStepKey } from '../../../shared/domain/resolution.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { chooseResolutionOption } from '../../../shared/resolution/resolution-options.ts';
import { dismissKeys, nextResolutionStep, resolutionSteps } from '../../../shared/resolution/resolution-steps.ts';
import { aJourney, aNote, aReply } from '../invented-journey.ts';
import { handedOverTo } from '../ledger/invented-packets.ts';
import { aRecord } from '../packets/invented-case.ts';
import {
  aLetter,
  first,
  firstOpinion,
  journeyWithDifference,
  judged,
  opinionOf,
  second,
  secondOpinion,
  third,
} from './invented-opinions.ts';

const NOTHING = new Map<string, string | null>();
const step = (key: ResolutionStepKey, journey: Journey, putAway = NOTHING) => {
  const found = resolutionSteps(journey, putAway).find((each) => each.key === key);
  return found && [found.state, found.text];
};
const resolution = (change: Partial<Journey['resolution']>) => ({ ...journeyWithDifference().resolution, ...change });

describe('resolution steps', () => {
  test('do not exist for one opinion, without judgements, and for agreement', () => {
    expect(resolutionSteps(aJourney({ opinions: [firstOpinion] }), NOTHING)).toEqual([]);
    expect(resolutionSteps(journeyWithDifference({ judgements: [] }), NOTHING)).toEqual([]);
    const agree = judged(firstOpinion, secondOpinion, { diagnosis: 'agree', treatment: 'agree' });
    expect(resolutionSteps(journeyWithDifference({ judgements: agree }), NOTHING)).toEqual([]);
  });

  test('follow the order of docs/domain.md, and one is next', () => {
    const steps = resolutionSteps(journeyWithDifference(), NOTHING);
    expect(steps.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'name done',
      'evidence open',
      'ask open',
      'share open',
      'settle not-needed',
      'choose open',
    ]);
    expect(nextResolutionStep(steps)?.key).toBe('evidence');
    expect(nextResolutionStep(steps.map((each) => ({ ...each, state: 'done' })))).toBeNull();
  });
});

describe('step 1, name the difference', () => {
  test('is done once every row with both texts was compared', () => {
    expect(step('name', journeyWithDifference())).toEqual(['done', 'treatment']);
    const judgements = judged(firstOpinion, secondOpinion, { treatment: 'differ' });
    expect(step('name', journeyWithDifference({ judgements }))).toEqual(['under-way', 'treatment; 1 row still to compare']);
  });

  test('is open again when a physician’s words have changed since', () => {
    const changed = opinionOf(second, 2, { diagnosis: 'Stenosis', treatment: 'Physical therapy first' });
    expect(step('name', journeyWithDifference({ opinions: [firstOpinion, changed] }))?.[0]).toBe('under-way');
  });
});

describe('step 2, the same evidence', () => {
  const records = [
    aRecord('MRI', { kind: 'imaging-report', serviceDate: '2026-01-12' }),
    aRecord('EMG', { kind: 'test', serviceDate: '2026-01-20' }),
  ];
  const ids = records.map((record) => record.id);
  const dated = { ...firstOpinion, date: '2026-02-10' };
  /** The second physician had both records, the first only the MRI. */
  const handedOver = [
    { ...dated, sawRecordIds: ids.slice(0, 1) },
    { ...secondOpinion, date: '2026-02-20', sawRecordIds: ids },
  ];
  const evidenceStep = (opinions: Opinion[], issued: ReturnType<typeof handedOverTo>[] = [], change: Partial<Journey> = {}) => {
    const contentsOf = (of: string) => issued.find(({ packet }) => packet.id === of)?.contents ?? null;
    return step(
      'evidence',
      journeyWithDifference({ opinions, records, handedOver: issued.map(({ packet }) => packet), contentsOf, ...change }),
    );
  };

  test('is never done on a guess', () => {
    expect(evidenceStep([firstOpinion, secondOpinion])).toEqual([
      'open',
      'not written down what Dr First and Dr Second looked at',
    ]);
    expect(evidenceStep([firstOpinion, secondOpinion], [handedOverTo('Dr Third', '2026-03-01', ['MRI'])])?.[0]).toBe('open');
  });

  test('is done when both could see the same', () => {
    const same = handedOver.map((opinion) => ({ ...opinion, sawRecordIds: ids }));
    expect(evidenceStep(same)).toEqual(['done', 'as far as is known, they could look at the same']);
  });

  test('names what is missing for whom, and ignores a packet without it', () => {
    expect(evidenceStep(handedOver)).toEqual(['open', 'Dr First: “EMG” not seen']);
    const beside = [handedOverTo('Dr First', '2026-03-01', ['MRI']), handedOverTo('Dr Second', '2026-03-01', ['EMG'])];
    const since = [aReply(firstOpinion, 'It does not change my view.', { on: '2026-03-02' })];
    expect(evidenceStep(handedOver, beside, { replies: since })).toEqual(['open', 'Dr First: “EMG” not seen']);
  });

  test('ignores what was handed over before the opinion, also in a supplement', () => {
    const supplement = handedOverTo('Dr First', '2026-02-05', ['EMG'], { style: 'supplement', providerId: first.id });
    expect(evidenceStep(handedOver, [supplement])?.[0]).toBe('done');
  });

  test('is under way after the hand-over of what was missing, and done with the answer', () => {
    const sent = [handedOverTo('Dr First', '2026-03-01', ['EMG'], { style: 'supplement', providerId: first.id })];
    expect(evidenceStep(handedOver, sent)).toEqual(['under-way', 'Dr First: handed over on 1 Mar 2026, no answer since']);
    const earlier = aReply(firstOpinion, 'Because it moves.', { on: '2026-02-20' });
    expect(evidenceStep(handedOver, sent, { replies: [earlier] })?.[0]).toBe('under-way');
    const since = aReply(firstOpinion, 'It does not change my view.', { on: '2026-03-02' });
    expect(evidenceStep(handedOver, sent, { replies: [since] })).toEqual([
      'done',
      'Dr First: handed over on 1 Mar 2026, answered 2 Mar 2026',
    ]);
  });

  test('finds an unlisted physician by name, and accepts one who received everything', () => {
    const typed = { ...dated, providerId: null, physician: 'Dr Jane First', sawRecordIds: ids.slice(0, 1) };
    const [, second] = handedOver;
    const opinions = second ? [typed, second] : [];
    const named = { providers: [], judgements: judged(typed, secondOpinion, { treatment: 'differ' }) };
    const sent = handedOverTo('Dr Jane First', '2026-03-01', ['EMG']);
    expect(evidenceStep(opinions, [sent], named)).toEqual([
      'under-way',
      'Dr Jane First: handed over on 1 Mar 2026, no answer since',
    ]);
    const unknown = opinions.map((opinion, at) => (at === 0 ? { ...opinion, sawRecordIds: [] } : opinion));
    expect(evidenceStep(unknown, [sent], named)).toEqual(['open', 'not written down what Dr Jane First looked at']);
    const all = handedOverTo('Dr Jane First', '2026-03-01', ['MRI', 'EMG']);
    expect(evidenceStep(unknown, [all], named)?.[0]).toBe('under-way');
  });

  test('counts an answer by letter like an answer in words', () => {
    const sent = [handedOverTo('Dr First', '2026-02-25', ['EMG'], { providerId: first.id })];
    const letters = [
      aLetter('to first', 'ask-reasons', { opinionId: firstOpinion.id, sent: '2026-02-25', answered: '2026-03-01' }),
    ];
    expect(evidenceStep(handedOver, sent, { letters })?.[0]).toBe('done');
  });
});

describe('step 3, ask both physicians', () => {
  const toFirst = aLetter('to first', 'ask-reasons', { opinionId: firstOpinion.id });
  const toSecond = aLetter('to second', 'ask-reasons', { opinionId: secondOpinion.id });

  test('shows the progress of each', () => {
    expect(step('ask', journeyWithDifference({ letters: [toFirst] }))).toEqual([
      'under-way',
      'Dr First: not sent yet; Dr Second: not asked yet',
    ]);
    const letters = [{ ...toFirst, sent: '2026-02-25' }, toSecond];
    expect(step('ask', journeyWithDifference({ letters }))?.[1]).toBe(
      'Dr First: sent 25 Feb 2026, no answer for 5 days; Dr Second: not sent yet',
    );
  });

  test('is done when each has answered, by letter or in words', () => {
    const letters = [{ ...toFirst, sent: '2026-02-25', answered: '2026-03-01' }];
    expect(step('ask', journeyWithDifference({ letters }))?.[0]).toBe('under-way');
    expect(step('ask', journeyWithDifference({ letters, replies: [aReply(secondOpinion, 'By the trial.')] }))).toEqual([
      'done',
      'Dr First: answered 1 Mar 2026; Dr Second: answered',
    ]);
  });

  test('does not restart with a third opinion', () => {
    const added = opinionOf(third, 3, { diagnosis: 'Spondylolisthesis', treatment: 'Decompression' });
    const journey = journeyWithDifference({
      providers: [first, second, third],
      opinions: [firstOpinion, secondOpinion, added],
      judgements: [
        ...judged(firstOpinion, secondOpinion, { treatment: 'differ' }),
        ...judged(firstOpinion, added, { treatment: 'differ' }),
      ],
      replies: [aReply(firstOpinion, 'Because.'), aReply(secondOpinion, 'Because not.')],
    });
    expect(step('ask', journey)?.[0]).toBe('done');
    expect(resolutionSteps(journey, NOTHING)[2]?.title).toBe('Ask each for reasons and evidence');
  });
});

describe('step 4, share both opinions', () => {
  test('is done once both were written to, because an answer is optional', () => {
    const letters = [
      aLetter('share first', 'share-reasons', { opinionId: firstOpinion.id, sent: '2026-03-01' }),
      aLetter('share second', 'share-reasons', { opinionId: secondOpinion.id }),
    ];
    expect(step('share', journeyWithDifference({ letters }))).toEqual([
      'under-way',
      'Dr First: sent 1 Mar 2026; Dr Second: not sent yet',
    ]);
    expect(step('share', journeyWithDifference({ letters: letters.map((each) => ({ ...each, sent: '2026-03-01' })) }))?.[0]).toBe(
      'done',
    );
  });
});

describe('step 5, settle the facts', () => {
  test('is open where the diagnosis differs, or nobody judged that it agrees', () => {
    expect(
      step('settle', journeyWithDifference({ judgements: judged(firstOpinion, secondOpinion, { diagnosis: 'differ' }) }))?.[0],
    ).toBe('open');
    expect(
      step('settle', journeyWithDifference({ judgements: judged(firstOpinion, secondOpinion, { treatment: 'differ' }) }))?.[0],
    ).toBe('open');
  });

  test('follows the letter that asks for a second reading', () => {
    const journey = (change: object) => journeyWithDifference({ letters: [aLetter('again', 'reread', change)] });
    expect(step('settle', journey({}))).toEqual(['under-way', 'a letter is begun']);
    expect(step('settle', journey({ sent: '2026-03-01' }))).toEqual(['under-way', 'asked on 1 Mar 2026']);
    expect(step('settle', journey({ sent: '2026-03-01', answered: '2026-03-02' }))?.[0]).toBe('done');
  });
});

describe('step 6, the choice', () => {
  test('belongs to the person, and has no default', () => {
    expect(step('choose', journeyWithDifference())).toEqual(['open', 'not chosen yet']);
    expect(step('choose', journeyWithDifference({ resolution: resolution({ way: 'decide' }) }))).toEqual([
      'done',
      'Straight to the decision',
    ]);
  });

  test('tracks a third opinion: nobody yet, an appointment, an opinion', () => {
    const chosenOption = resolution({ way: 'third', appointment: '2026-03-20T10:30' });
    expect(step('choose', journeyWithDifference({ resolution: { ...chosenOption, appointment: null } }))).toEqual([
      'under-way',
      'A third opinion: nobody chosen yet',
    ]);
    const chosen = { resolution: chosenOption, providers: [first, second, third] };
    expect(step('choose', journeyWithDifference(chosen))?.[1]).toMatch(/^A third opinion: Dr Third, .*20 Mar 2026/);
    const given = opinionOf(third, 3, { diagnosis: 'Spondylolisthesis' });
    const opinions = [firstOpinion, secondOpinion, given];
    expect(step('choose', journeyWithDifference({ ...chosen, opinions }))).toEqual(['done', 'A third opinion: written down']);
    const typed = [firstOpinion, secondOpinion, { ...given, providerId: null, physician: 'Dr Third' }];
    expect(step('choose', journeyWithDifference({ ...chosen, opinions: typed }))?.[0]).toBe('done');
  });

  test('is done for primary care by a note of the conversation, not by its date', () => {
    const chosenOption = resolution({ way: 'primary-care', providerId: third.id, appointment: '2026-03-01' });
    const journey = { resolution: chosenOption, providers: [first, second, third] };
    expect(step('choose', journeyWithDifference(journey))?.[0]).toBe('under-way');
    const notes = [aNote('Talk', { providerId: third.id, date: '2026-03-01' })];
    expect(step('choose', journeyWithDifference({ ...journey, notes }))?.[0]).toBe('done');
  });

  test('tracks a board: asked, answered', () => {
    const chosenOption = resolution({ way: 'board', providerId: third.id });
    const letters = [aLetter('board', 'board', { sent: '2026-03-01' })];
    const journey = { resolution: chosenOption, providers: [first, second, third], letters };
    expect(step('choose', journeyWithDifference(journey))).toEqual([
      'under-way',
      'A board of several specialties: Dr Third, asked',
    ]);
    expect(
      step('choose', journeyWithDifference({ ...journey, letters: [aLetter('b', 'board', { answered: '2026-03-02' })] }))?.[0],
    ).toBe('done');
    const notes = [aNote('Talk', { providerId: third.id, date: '2026-03-02' })];
    const held = { ...journey, resolution: { ...chosenOption, appointment: '2026-03-01' } };
    expect(step('choose', journeyWithDifference(held))?.[0]).toBe('under-way');
    expect(step('choose', journeyWithDifference({ ...held, notes }))?.[0]).toBe('done');
  });

  test('can change, and details belong to the earlier option', () => {
    expect(chooseResolutionOption({ way: 'third' }, 'board')).toEqual({
      way: 'board',
      providerId: null,
      appointment: null,
      appointmentPlace: '',
    });
    expect(chooseResolutionOption({ way: 'board' }, 'board')).toEqual({ way: 'board' });
  });
});

describe('steps set by hand', () => {
  test('can be skipped, or marked as done in another way', () => {
    const keys = dismissKeys('ask');
    expect(step('ask', journeyWithDifference(), new Map([[keys.notNeeded, null]]))).toEqual([
      'not-needed',
      'you said that it is not needed',
    ]);
    expect(step('ask', journeyWithDifference(), new Map([[keys.otherwise, null]]))).toEqual(['done', 'you said that it is done']);
    expect(resolutionSteps(journeyWithDifference(), new Map([[keys.otherwise, null]])).map(({ byHand }) => byHand)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});
