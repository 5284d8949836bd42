import { describe, expect, test } from 'vitest';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { ResolutionStepKey } from '../../../shared/domain/resolution.ts';
import type { Journey } from '../../../shared/journey/journey.ts';
import { chooseResolutionOption } from '../../../shared/resolution/resolution-options.ts';
import { dismissKeys, nextResolutionStep, resolutionSteps } from '../../../shared/resolution/resolution-steps.ts';
import { aJourney, aNote, aReply } from '../invented-journey.ts';
import { issuedTo } from '../ledger/invented-packets.ts';
import { aRecord } from '../packets/invented-case.ts';
import { aLetter, differing, first, judged, one, other, says, second, third } from './invented-opinions.ts';

const NOTHING = new Map<string, string | null>();
const step = (key: ResolutionStepKey, journey: Journey, putAway = NOTHING) => {
  const found = resolutionSteps(journey, putAway).find((each) => each.key === key);
  return found && [found.state, found.text];
};
const resolution = (change: Partial<Journey['resolution']>) => ({ ...differing().resolution, ...change });

describe('whether there are resolution steps', () => {
  test('has no steps with one opinion, with nothing said of two, and where they agree', () => {
    expect(resolutionSteps(aJourney({ opinions: [one] }), NOTHING)).toEqual([]);
    expect(resolutionSteps(differing({ judgements: [] }), NOTHING)).toEqual([]);
    const agree = judged(one, other, { diagnosis: 'agree', treatment: 'agree' });
    expect(resolutionSteps(differing({ judgements: agree }), NOTHING)).toEqual([]);
  });

  test('has them in the order of docs/domain.md, and names the one to do next', () => {
    const steps = resolutionSteps(differing(), NOTHING);
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

describe('1 name the difference', () => {
  test('is done once every row that both speak to was compared', () => {
    expect(step('name', differing())).toEqual(['done', 'treatment']);
    const judgements = judged(one, other, { treatment: 'differ' });
    expect(step('name', differing({ judgements }))).toEqual(['under-way', 'treatment; 1 row still to compare']);
  });

  test('is to be looked at again when what a physician said has changed since', () => {
    const changed = says(second, 2, { diagnosis: 'Stenosis', treatment: 'Physical therapy first' });
    expect(step('name', differing({ opinions: [one, changed] }))?.[0]).toBe('under-way');
  });
});

describe('2 the same evidence', () => {
  const records = [
    aRecord('MRI', { kind: 'imaging-report', serviceDate: '2026-01-12' }),
    aRecord('EMG', { kind: 'test', serviceDate: '2026-01-20' }),
  ];
  const ids = records.map((record) => record.id);
  const dated = { ...one, date: '2026-02-10' };
  /** Who had both: the second; the first had the MRI. */
  const saw = [
    { ...dated, sawRecordIds: ids.slice(0, 1) },
    { ...other, date: '2026-02-20', sawRecordIds: ids },
  ];
  const seen = (opinions: Opinion[], issued: ReturnType<typeof issuedTo>[] = [], change: Partial<Journey> = {}) => {
    const contentsOf = (of: string) => issued.find(({ packet }) => packet.id === of)?.contents ?? null;
    return step(
      'evidence',
      differing({ opinions, records, handedOver: issued.map(({ packet }) => packet), contentsOf, ...change }),
    );
  };

  test('is never done on a guess', () => {
    expect(seen([one, other])).toEqual(['open', 'not written down what Dr First and Dr Second looked at']);
    expect(seen([one, other], [issuedTo('Dr Third', '2026-03-01', ['MRI'])])?.[0]).toBe('open');
  });

  test('is done when it is known that they could look at the same', () => {
    const same = saw.map((opinion) => ({ ...opinion, sawRecordIds: ids }));
    expect(seen(same)).toEqual(['done', 'as far as is known, they could look at the same']);
  });

  test('says what is missing for whom, and is not moved by a packet that does not hold it', () => {
    expect(seen(saw)).toEqual(['open', 'Dr First: “EMG” not seen']);
    const beside = [issuedTo('Dr First', '2026-03-01', ['MRI']), issuedTo('Dr Second', '2026-03-01', ['EMG'])];
    const since = [aReply(one, 'It does not change my view.', { on: '2026-03-02' })];
    expect(seen(saw, beside, { replies: since })).toEqual(['open', 'Dr First: “EMG” not seen']);
  });

  test('is no difference that was handed over before the opinion, in a supplement either', () => {
    const supplement = issuedTo('Dr First', '2026-02-05', ['EMG'], { style: 'supplement', providerId: first.id });
    expect(seen(saw, [supplement])?.[0]).toBe('done');
  });

  test('is under way when what was missing was handed over, and done with the answer to it', () => {
    const sent = [issuedTo('Dr First', '2026-03-01', ['EMG'], { style: 'supplement', providerId: first.id })];
    expect(seen(saw, sent)).toEqual(['under-way', 'Dr First: handed over on 1 Mar 2026, no answer since']);
    const earlier = aReply(one, 'Because it moves.', { on: '2026-02-20' });
    expect(seen(saw, sent, { replies: [earlier] })?.[0]).toBe('under-way');
    const since = aReply(one, 'It does not change my view.', { on: '2026-03-02' });
    expect(seen(saw, sent, { replies: [since] })).toEqual(['done', 'Dr First: handed over on 1 Mar 2026, answered 2 Mar 2026']);
  });

  test('finds a physician who is only typed by the name, and one of whom nothing is known once they had all of it', () => {
    const typed = { ...dated, providerId: null, physician: 'Dr Jane First', sawRecordIds: ids.slice(0, 1) };
    const [, second] = saw;
    const opinions = second ? [typed, second] : [];
    const named = { providers: [], judgements: judged(typed, other, { treatment: 'differ' }) };
    const sent = issuedTo('Dr Jane First', '2026-03-01', ['EMG']);
    expect(seen(opinions, [sent], named)).toEqual(['under-way', 'Dr Jane First: handed over on 1 Mar 2026, no answer since']);
    const unknown = opinions.map((opinion, at) => (at === 0 ? { ...opinion, sawRecordIds: [] } : opinion));
    expect(seen(unknown, [sent], named)).toEqual(['open', 'not written down what Dr Jane First looked at']);
    const all = issuedTo('Dr Jane First', '2026-03-01', ['MRI', 'EMG']);
    expect(seen(unknown, [all], named)?.[0]).toBe('under-way');
  });

  test('counts an answer by the letter as one in words', () => {
    const sent = [issuedTo('Dr First', '2026-02-25', ['EMG'], { providerId: first.id })];
    const letters = [aLetter('to first', 'ask-reasons', { opinionId: one.id, sent: '2026-02-25', answered: '2026-03-01' })];
    expect(seen(saw, sent, { letters })?.[0]).toBe('done');
  });
});

describe('3 ask both', () => {
  const toFirst = aLetter('to first', 'ask-reasons', { opinionId: one.id });
  const toSecond = aLetter('to second', 'ask-reasons', { opinionId: other.id });

  test('says of each how far it is', () => {
    expect(step('ask', differing({ letters: [toFirst] }))).toEqual([
      'under-way',
      'Dr First: not sent yet; Dr Second: not asked yet',
    ]);
    const letters = [{ ...toFirst, sent: '2026-02-25' }, toSecond];
    expect(step('ask', differing({ letters }))?.[1]).toBe(
      'Dr First: sent 25 Feb 2026, no answer for 5 days; Dr Second: not sent yet',
    );
  });

  test('is done when each has answered: by the log of the letter, or by an answer written down', () => {
    const letters = [{ ...toFirst, sent: '2026-02-25', answered: '2026-03-01' }];
    expect(step('ask', differing({ letters }))?.[0]).toBe('under-way');
    expect(step('ask', differing({ letters, replies: [aReply(other, 'By the trial.')] }))).toEqual([
      'done',
      'Dr First: answered 1 Mar 2026; Dr Second: answered',
    ]);
  });

  test('does not begin again with the third opinion', () => {
    const added = says(third, 3, { diagnosis: 'Spondylolisthesis', treatment: 'Decompression' });
    const journey = differing({
      providers: [first, second, third],
      opinions: [one, other, added],
      judgements: [...judged(one, other, { treatment: 'differ' }), ...judged(one, added, { treatment: 'differ' })],
      replies: [aReply(one, 'Because.'), aReply(other, 'Because not.')],
    });
    expect(step('ask', journey)?.[0]).toBe('done');
    expect(resolutionSteps(journey, NOTHING)[2]?.title).toBe('Ask each for reasons and evidence');
  });
});

describe('4 let each see the other’s', () => {
  test('is done once each was written to: an answer is welcome, not waited for', () => {
    const letters = [
      aLetter('share first', 'share-reasons', { opinionId: one.id, sent: '2026-03-01' }),
      aLetter('share second', 'share-reasons', { opinionId: other.id }),
    ];
    expect(step('share', differing({ letters }))).toEqual(['under-way', 'Dr First: sent 1 Mar 2026; Dr Second: not sent yet']);
    expect(step('share', differing({ letters: letters.map((each) => ({ ...each, sent: '2026-03-01' })) }))?.[0]).toBe('done');
  });
});

describe('5 settle the facts', () => {
  test('is open where they differ in what it is, or nobody said that they agree', () => {
    expect(step('settle', differing({ judgements: judged(one, other, { diagnosis: 'differ' }) }))?.[0]).toBe('open');
    expect(step('settle', differing({ judgements: judged(one, other, { treatment: 'differ' }) }))?.[0]).toBe('open');
  });

  test('follows the letter that asks to read again', () => {
    const journey = (change: object) => differing({ letters: [aLetter('again', 'reread', change)] });
    expect(step('settle', journey({}))).toEqual(['under-way', 'a letter is begun']);
    expect(step('settle', journey({ sent: '2026-03-01' }))).toEqual(['under-way', 'asked on 1 Mar 2026']);
    expect(step('settle', journey({ sent: '2026-03-01', answered: '2026-03-02' }))?.[0]).toBe('done');
  });
});

describe('6 the choice', () => {
  test('is the person’s: nothing is chosen beforehand', () => {
    expect(step('choose', differing())).toEqual(['open', 'not chosen yet']);
    expect(step('choose', differing({ resolution: resolution({ way: 'decide' }) }))).toEqual([
      'done',
      'Straight to the decision',
    ]);
  });

  test('a third opinion: nobody yet, somebody with a day, heard', () => {
    const way = resolution({ way: 'third', appointment: '2026-03-20T10:30' });
    expect(step('choose', differing({ resolution: { ...way, appointment: null } }))).toEqual([
      'under-way',
      'A third opinion: nobody chosen yet',
    ]);
    const chosen = { resolution: way, providers: [first, second, third] };
    expect(step('choose', differing(chosen))?.[1]).toMatch(/^A third opinion: Dr Third, .*20 Mar 2026/);
    const given = says(third, 3, { diagnosis: 'Spondylolisthesis' });
    const opinions = [one, other, given];
    expect(step('choose', differing({ ...chosen, opinions }))).toEqual(['done', 'A third opinion: written down']);
    const typed = [one, other, { ...given, providerId: null, physician: 'Dr Third' }];
    expect(step('choose', differing({ ...chosen, opinions: typed }))?.[0]).toBe('done');
  });

  test('primary care: done by a note of the talk, not by the day alone', () => {
    const way = resolution({ way: 'primary-care', providerId: third.id, appointment: '2026-03-01' });
    const journey = { resolution: way, providers: [first, second, third] };
    expect(step('choose', differing(journey))?.[0]).toBe('under-way');
    const notes = [aNote('Talk', { providerId: third.id, date: '2026-03-01' })];
    expect(step('choose', differing({ ...journey, notes }))?.[0]).toBe('done');
  });

  test('a board: asked, answered', () => {
    const way = resolution({ way: 'board', providerId: third.id });
    const letters = [aLetter('board', 'board', { sent: '2026-03-01' })];
    const journey = { resolution: way, providers: [first, second, third], letters };
    expect(step('choose', differing(journey))).toEqual(['under-way', 'A board of several specialties: Dr Third, asked']);
    expect(step('choose', differing({ ...journey, letters: [aLetter('b', 'board', { answered: '2026-03-02' })] }))?.[0]).toBe(
      'done',
    );
    const notes = [aNote('Talk', { providerId: third.id, date: '2026-03-02' })];
    const held = { ...journey, resolution: { ...way, appointment: '2026-03-01' } };
    expect(step('choose', differing(held))?.[0]).toBe('under-way');
    expect(step('choose', differing({ ...held, notes }))?.[0]).toBe('done');
  });

  test('can be changed; who is asked and when belong to the earlier option', () => {
    expect(chooseResolutionOption({ way: 'third' }, 'board')).toEqual({
      way: 'board',
      providerId: null,
      appointment: null,
      appointmentPlace: '',
    });
    expect(chooseResolutionOption({ way: 'board' }, 'board')).toEqual({ way: 'board' });
  });
});

describe('by hand', () => {
  test('any step may be put aside, or called done in another way', () => {
    const keys = dismissKeys('ask');
    expect(step('ask', differing(), new Map([[keys.notNeeded, null]]))).toEqual(['not-needed', 'you said that it is not needed']);
    expect(step('ask', differing(), new Map([[keys.otherwise, null]]))).toEqual(['done', 'you said that it is done']);
    expect(resolutionSteps(differing(), new Map([[keys.otherwise, null]])).map(({ byHand }) => byHand)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
  });
});
