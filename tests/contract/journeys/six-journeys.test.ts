import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedApp, openApp } from '../transports.ts';
import { type SimulatedJourney, startJourney, tickingClock } from './simulated-person.ts';

/**
 * Six people whose cases are in one vault, as an advocate has them. Each follows the overview from the first worry to
 * the decision.
 */
let openedApp: OpenedApp;
beforeAll(async () => {
  openedApp = await openApp('direct', { now: tickingClock() });
  await openedApp.client.vault.create({ passphrase: null });
});
afterAll(() => openedApp[Symbol.asyncDispose]());

/** Goes on to two recorded opinions that are not compared yet. */
async function bothOpinions(
  patient: string,
  { family = 'spine' as const, question = 'Is fusion needed now?' } = {},
  texts: { first: Parameters<SimulatedJourney['addOpinion']>[1]; second: Parameters<SimulatedJourney['addOpinion']>[1] },
  perspectives: { first?: 'surgical' | 'medical'; second?: 'surgical' | 'medical' } = {},
) {
  const journey = await startJourney(openedApp, { patient, question, family });
  const packetId = await journey.prepare();
  expect(journey.seenTitles).toContain('Make the packet');
  expect(await journey.nextTitle()).toBe('Write down what was said');
  await journey.addNote('Second opinion', 'Dr Second');
  expect(await journey.nextTitle()).toBe('Add the report of the second opinion');
  const report = await journey.addReviewedRecord('Report of Dr Second', 'consultation', 'Dr Second');
  expect(await journey.nextTitle()).toBe('Write down the first opinion');
  const first = await journey.addOpinion('Dr First', texts.first, {
    perspective: perspectives.first ?? 'unsaid',
    date: '2026-02-20',
  });
  expect(await journey.nextTitle()).toBe('Write down the second opinion');
  const second = await journey.addOpinion('Dr Second', texts.second, {
    ...{ perspective: perspectives.second ?? 'unsaid', form: 'report', recordIds: [report], packetIds: [packetId] },
  });
  expect(await journey.nextTitle()).toBe('Lay both opinions side by side');
  return { journey, first, second, packetId };
}

/** The end of every journey: values, plan and decision. */
async function toTheDecision(journey: SimulatedJourney, plan: string): Promise<void> {
  expect(await journey.nextTitle()).toMatch(/^(Write down what matters to you|The opinions agree: go on to the decision)$/);
  await journey.decide(plan, '2026-12-01');
  expect(await journey.nextTitle()).toBe('Tell your physicians what you decided');
  for (const name of ['Dr First', 'Dr Second']) await journey.sendLetter('decision', name);
  expect(await journey.nextStep()).toMatchObject({ title: expect.stringMatching(/^Decided on /), task: 'decision.open' });
  const { journey: milestones } = await openedApp.client.cases.overview({ id: journey.caseId, today: journey.today() });
  expect(milestones.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  expect(await openedApp.client.decision.get({ caseId: journey.caseId })).toMatchObject({ plan, decided: journey.today() });
  expect(await openedApp.client.decision.history({ caseId: journey.caseId })).toMatchObject([{ reopened: null }]);
}

/** Asks both physicians, records their answers, and shares them. */
async function askBoth(journey: SimulatedJourney, first: string, second: string): Promise<void> {
  expect(await journey.nextTitle()).toBe('Ask both for reasons and evidence');
  const letters = [
    await journey.sendLetter('ask-reasons', 'Dr First', first),
    await journey.sendLetter('ask-reasons', 'Dr Second', second),
  ];
  journey.wait(7);
  for (const [at, opinionId] of [first, second].entries()) {
    const letterId = letters[at] ?? null;
    await openedApp.client.letters.update({ id: letterId ?? '', change: { answered: journey.today(), answer: 'By letter.' } });
    await openedApp.client.replies.create({
      caseId: journey.caseId,
      draft: { opinionId, claim: 'reasoning', on: journey.today(), text: 'Because of …', citations: [], letterId },
    });
  }
  expect(await journey.nextTitle()).toBe('Let each see the other’s reasons');
  for (const [name, opinionId] of [
    ['Dr First', first],
    ['Dr Second', second],
  ] as const) {
    const id = await journey.sendLetter('share-reasons', name, opinionId);
    await openedApp.client.letters.update({ id, change: { answered: journey.today(), answer: 'Read with thanks.' } });
  }
}

describe('six journeys from the first worry to the decision', () => {
  test('two opinions agree, and the case is decided', async () => {
    const { journey, first, second } = await bothOpinions(
      'Patient One',
      {},
      {
        first: { diagnosis: 'Slipped vertebra L4–L5', treatment: 'Fusion' },
        second: { diagnosis: 'Slipped vertebra, L4–L5.', treatment: 'Fusion' },
      },
    );
    await journey.judge(first, second, { diagnosis: 'agree', treatment: 'agree' });
    expect(await journey.nextTitle()).toBe('The opinions agree: go on to the decision');
    await toTheDecision(journey, 'Fusion in autumn.');
  });

  test('a second reading of the slides settles a difference in the diagnosis', async () => {
    const { journey, first, second } = await bothOpinions(
      'Patient Two',
      { question: 'What is it?' },
      {
        first: { diagnosis: 'Lymphoma', treatment: 'Chemotherapy' },
        second: { diagnosis: 'Reactive node', treatment: 'Watch' },
      },
    );
    await journey.judge(first, second, { diagnosis: 'differ', treatment: 'differ' });
    expect(await journey.nextTitle()).toBe('Check that both saw the same');
    await journey.settleStep(await journey.nextStep());
    await askBoth(journey, first, second);
    expect(await journey.nextTitle()).toBe('Settle the facts');
    await journey.addPhysician('University Pathology', 'none');
    const letter = await journey.sendLetter('reread', 'University Pathology');
    journey.wait(14);
    await openedApp.client.letters.update({ id: letter, change: { answered: journey.today(), answer: 'Reactive.' } });
    await journey.addReviewedRecord('Second reading', 'pathology', 'University Pathology');
    expect(await journey.nextTitle()).toBe('Choose how to go on');
    await openedApp.client.resolution.change({ caseId: journey.caseId, change: { way: 'decide' } });
    await toTheDecision(journey, 'Watch, with an ultrasound every three months.');
  });

  test('a surgeon and a non-surgeon differ in the treatment only', async () => {
    const { journey, first, second } = await bothOpinions(
      'Patient Three',
      {},
      {
        first: { diagnosis: 'Stenosis L4–L5', treatment: 'Operation' },
        second: { diagnosis: 'Stenosis L4–L5', treatment: 'Exercise, and injections' },
      },
      { first: 'surgical', second: 'medical' },
    );
    await journey.judge(first, second, { diagnosis: 'agree', treatment: 'differ' });
    await journey.settleStep(await journey.nextStep());
    await askBoth(journey, first, second);
    // The diagnosis agrees, so nothing needs a second reading.
    expect(await journey.nextTitle()).toBe('Choose how to go on');
    await openedApp.client.resolution.change({ caseId: journey.caseId, change: { way: 'decide', words: 'I know enough.' } });
    await toTheDecision(journey, 'Six weeks of exercise first.');
  });

  test('the opinions agree after a physician receives the missing evidence', async () => {
    const { journey, first, second, packetId } = await bothOpinions(
      'Patient Four',
      {},
      {
        first: { diagnosis: 'Fracture', treatment: 'Operation' },
        second: { diagnosis: 'No fracture', treatment: 'Rest' },
      },
    );
    await journey.judge(first, second, { diagnosis: 'differ', treatment: 'differ' });
    expect(await journey.nextStep()).toMatchObject({ title: 'Check that both saw the same', task: 'resolution.open' });
    await journey.addReviewedRecord('CT of last week', 'imaging-report');
    const supplement = await journey.makeAndHandOver('supplement', 'Dr Second', packetId);
    const contents = await openedApp.client.packets.contents({ id: supplement });
    expect(contents?.entries.map(({ title }) => title)).toContain('CT of last week');
    expect(contents?.entries.map(({ title }) => title)).not.toContain('Consultation of Dr First');
    const ledger = await openedApp.client.ledger.get({ caseId: journey.caseId });
    expect(ledger.recipients).toMatchObject([
      { name: 'Dr Second', packets: [{ packetId }, { packetId: supplement }].toReversed() },
    ]);
    journey.wait(5);
    await openedApp.client.opinions.update({
      id: second,
      change: { claims: { diagnosis: { text: 'Fracture', sources: [] }, treatment: { text: 'Operation', sources: [] } } },
    });
    expect(await journey.nextTitle()).toBe('Compare again: the diagnosis and the treatment');
    await journey.judge(first, second, { diagnosis: 'agree', treatment: 'agree' });
    expect(await journey.nextTitle()).toBe('The opinions agree: go on to the decision');
    await toTheDecision(journey, 'Operation.');
  });

  test('a third physician reads the case without knowing the other opinions', async () => {
    const { journey, first, second } = await bothOpinions(
      'Patient Five',
      {},
      {
        first: { diagnosis: 'Stenosis', treatment: 'Fusion' },
        second: { diagnosis: 'Stenosis', treatment: 'Decompression only' },
      },
    );
    await journey.judge(first, second, { diagnosis: 'agree', treatment: 'differ' });
    await journey.settleStep(await journey.nextStep());
    await askBoth(journey, first, second);
    await openedApp.client.resolution.change({ caseId: journey.caseId, change: { way: 'third' } });
    expect(await journey.nextStep()).toMatchObject({ title: 'Look for a third physician', task: 'providers.open' });
    await journey.addPhysician('Dr Third', 'third');
    expect(await journey.nextTitle()).toBe('Make the appointment with Dr Third');
    await openedApp.client.resolution.change({
      caseId: journey.caseId,
      change: { providerId: journey.personId('Dr Third'), appointment: '2026-05-20T10:00' },
    });
    expect(await journey.nextTitle()).toBe('Make the packet for Dr Third, and hand it over');
    const packetId = await journey.makeAndHandOver('blind-first', 'Dr Third');
    const contents = await openedApp.client.packets.contents({ id: packetId });
    expect(contents?.entries.filter(({ sealed }) => sealed).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Report of Dr Second', 'Consultation of Dr First']),
    );
    journey.wait(60);
    expect(await journey.nextTitle()).toBe('Write down the third opinion');
    const third = await journey.addOpinion('Dr Third', { diagnosis: 'Stenosis', treatment: 'Decompression only' });
    expect(await journey.nextTitle()).toBe('Lay the third opinion beside the others');
    await journey.judge(first, third, { diagnosis: 'agree', treatment: 'differ' });
    await journey.judge(second, third, { diagnosis: 'agree', treatment: 'agree' });
    await toTheDecision(journey, 'Decompression.');
  });

  test('the primary care physician reads both opinions', async () => {
    const { journey, first, second } = await bothOpinions(
      'Patient Six',
      {},
      {
        first: { diagnosis: 'Stenosis', treatment: 'Fusion' },
        second: { diagnosis: 'Stenosis', treatment: 'Therapy' },
      },
    );
    await journey.judge(first, second, { diagnosis: 'agree', treatment: 'differ' });
    await journey.settleStep(await journey.nextStep());
    await askBoth(journey, first, second);
    await openedApp.client.resolution.change({ caseId: journey.caseId, change: { way: 'primary-care' } });
    expect(await journey.nextTitle()).toBe('Say who your primary care physician is');
    await journey.addPhysician('Dr Local', 'primary-care');
    expect(await journey.nextTitle()).toBe('Make the appointment with Dr Local');
    await openedApp.client.resolution.change({ caseId: journey.caseId, change: { appointment: '2026-05-20T10:00' } });
    expect(await journey.nextTitle()).toBe('Make the packet for Dr Local, and hand it over');
    await journey.makeAndHandOver('primary-care', 'Dr Local');
    journey.wait(60);
    expect(await journey.nextTitle()).toBe('Write down what Dr Local said');
    await journey.addNote('Both opinions with Dr Local', 'Dr Local');
    await toTheDecision(journey, 'Therapy for a season.');
  });

  test('an advocate sees all six cases decided, each with its own review date', async () => {
    const { client } = openedApp;
    const rows = await client.cases.list();
    expect(rows.map(({ patient, decided }) => [patient, decided !== null]).toSorted()).toEqual(
      ['Five', 'Four', 'One', 'Six', 'Three', 'Two'].map((name) => [`Patient ${name}`, true]),
    );
    const due = await client.due.list({ caseId: null, today: '2026-11-30' });
    expect(due.map(({ on }) => on)).toEqual(Array(6).fill('2026-12-01'));
    for (const { id } of rows) {
      const opinions = await client.opinions.list({ caseId: id });
      expect(opinions.every(({ caseId }) => caseId === id)).toBe(true);
      await client.cases.archive({ id });
    }
    expect((await client.cases.list()).every(({ archived }) => archived !== null)).toBe(true);
    expect(await client.due.list({ caseId: null, today: '2026-11-30' })).toEqual([]);
    const [{ id = '' } = {}] = rows;
    await client.cases.unarchive({ id });
    await client.decision.reopen({ caseId: id });
    const { nextStep } = await client.cases.overview({ id, today: '2026-11-30' });
    expect(nextStep).toMatchObject({ title: 'Say when it is decided', task: 'decision.decide' });
  });
});
