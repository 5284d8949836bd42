import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reached, reach } from '../transports.ts';
import { beginStory, type Story, walkingClock } from './simulated-person.ts';

/**
 * Six people whose cases lie in one vault, as an advocate has them, each walked from the first worry to the decision by doing
 * what the overview says.
 */
let reached: Reached;
beforeAll(async () => {
  reached = await reach('direct', { now: walkingClock() });
  await reached.client.vault.create({ passphrase: null });
});
afterAll(() => reached[Symbol.asyncDispose]());

/** Up to both opinions, written down and not compared yet. */
async function bothOpinions(
  patient: string,
  { family = 'spine' as const, question = 'Is fusion needed now?' } = {},
  says: { first: Parameters<Story['opinion']>[1]; second: Parameters<Story['opinion']>[1] },
  perspectives: { first?: 'surgical' | 'medical'; second?: 'surgical' | 'medical' } = {},
) {
  const story = await beginStory(reached, { patient, question, family });
  const packetId = await story.prepare();
  expect(story.said).toContain('Make the packet');
  expect(await story.title()).toBe('Write down what was said');
  await story.note('Second opinion', 'Dr Second');
  expect(await story.title()).toBe('Add the report of the second opinion');
  const report = await story.record('Report of Dr Second', 'consultation', 'Dr Second');
  expect(await story.title()).toBe('Write down the first opinion');
  const first = await story.opinion('Dr First', says.first, { perspective: perspectives.first ?? 'unsaid', date: '2026-02-20' });
  expect(await story.title()).toBe('Write down the second opinion');
  const second = await story.opinion('Dr Second', says.second, {
    ...{ perspective: perspectives.second ?? 'unsaid', form: 'report', recordIds: [report], packetIds: [packetId] },
  });
  expect(await story.title()).toBe('Lay both opinions side by side');
  return { story, first, second, packetId };
}

/** The end of every story: what matters, the plan, the rest. */
async function toTheDecision(story: Story, plan: string): Promise<void> {
  expect(await story.title()).toMatch(/^(Write down what matters to you|The opinions agree: go on to the decision)$/);
  await story.decide(plan, '2026-12-01');
  expect(await story.title()).toBe('Tell your physicians what you decided');
  for (const name of ['Dr First', 'Dr Second']) await story.send('decision', name);
  expect(await story.next()).toMatchObject({ title: expect.stringMatching(/^Decided on /), task: 'decision.open' });
  const { journey } = await reached.client.cases.overview({ id: story.caseId, today: story.today() });
  expect(journey.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  expect(await reached.client.decision.get({ caseId: story.caseId })).toMatchObject({ plan, decided: story.today() });
  expect(await reached.client.decision.history({ caseId: story.caseId })).toMatchObject([{ reopened: null }]);
}

/** Both are asked, answer, and read one another. */
async function askBoth(story: Story, first: string, second: string): Promise<void> {
  expect(await story.title()).toBe('Ask both for reasons and evidence');
  const letters = [await story.send('ask-reasons', 'Dr First', first), await story.send('ask-reasons', 'Dr Second', second)];
  story.wait(7);
  for (const [at, opinionId] of [first, second].entries()) {
    const letterId = letters[at] ?? null;
    await reached.client.letters.update({ id: letterId ?? '', change: { answered: story.today(), answer: 'By letter.' } });
    await reached.client.replies.create({
      caseId: story.caseId,
      draft: { opinionId, claim: 'reasoning', on: story.today(), text: 'Because of …', citations: [], letterId },
    });
  }
  expect(await story.title()).toBe('Let each see the other’s reasons');
  for (const [name, opinionId] of [
    ['Dr First', first],
    ['Dr Second', second],
  ] as const) {
    const id = await story.send('share-reasons', name, opinionId);
    await reached.client.letters.update({ id, change: { answered: story.today(), answer: 'Read with thanks.' } });
  }
}

describe('six journeys from the first worry to the decision', () => {
  test('two opinions agree, and the case is decided', async () => {
    const { story, first, second } = await bothOpinions(
      'Patient One',
      {},
      {
        first: { diagnosis: 'Slipped vertebra L4–L5', treatment: 'Fusion' },
        second: { diagnosis: 'Slipped vertebra, L4–L5.', treatment: 'Fusion' },
      },
    );
    await story.judge(first, second, { diagnosis: 'agree', treatment: 'agree' });
    expect(await story.title()).toBe('The opinions agree: go on to the decision');
    await toTheDecision(story, 'Fusion in autumn.');
  });

  test('a second reading of the slides settles a difference in the diagnosis', async () => {
    const { story, first, second } = await bothOpinions(
      'Patient Two',
      { question: 'What is it?' },
      {
        first: { diagnosis: 'Lymphoma', treatment: 'Chemotherapy' },
        second: { diagnosis: 'Reactive node', treatment: 'Watch' },
      },
    );
    await story.judge(first, second, { diagnosis: 'differ', treatment: 'differ' });
    expect(await story.title()).toBe('Check that both saw the same');
    await story.settle(await story.next());
    await askBoth(story, first, second);
    expect(await story.title()).toBe('Settle the facts');
    await story.person('University Pathology', 'none');
    const letter = await story.send('reread', 'University Pathology');
    story.wait(14);
    await reached.client.letters.update({ id: letter, change: { answered: story.today(), answer: 'Reactive.' } });
    await story.record('Second reading', 'pathology', 'University Pathology');
    expect(await story.title()).toBe('Choose how to go on');
    await reached.client.resolution.change({ caseId: story.caseId, change: { way: 'decide' } });
    await toTheDecision(story, 'Watch, with an ultrasound every three months.');
  });

  test('a surgeon and a non-surgeon differ in the treatment only', async () => {
    const { story, first, second } = await bothOpinions(
      'Patient Three',
      {},
      {
        first: { diagnosis: 'Stenosis L4–L5', treatment: 'Operation' },
        second: { diagnosis: 'Stenosis L4–L5', treatment: 'Exercise, and injections' },
      },
      { first: 'surgical', second: 'medical' },
    );
    await story.judge(first, second, { diagnosis: 'agree', treatment: 'differ' });
    await story.settle(await story.next());
    await askBoth(story, first, second);
    // They agree on what it is: there is nothing to read again.
    expect(await story.title()).toBe('Choose how to go on');
    await reached.client.resolution.change({ caseId: story.caseId, change: { way: 'decide', words: 'I know enough.' } });
    await toTheDecision(story, 'Six weeks of exercise first.');
  });

  test('the opinions agree after a physician receives the missing evidence', async () => {
    const { story, first, second, packetId } = await bothOpinions(
      'Patient Four',
      {},
      {
        first: { diagnosis: 'Fracture', treatment: 'Operation' },
        second: { diagnosis: 'No fracture', treatment: 'Rest' },
      },
    );
    await story.judge(first, second, { diagnosis: 'differ', treatment: 'differ' });
    expect(await story.next()).toMatchObject({ title: 'Check that both saw the same', task: 'resolution.open' });
    await story.record('CT of last week', 'imaging-report');
    const supplement = await story.handOver('supplement', 'Dr Second', packetId);
    const contents = await reached.client.packets.contents({ id: supplement });
    expect(contents?.entries.map(({ title }) => title)).toContain('CT of last week');
    expect(contents?.entries.map(({ title }) => title)).not.toContain('Consultation of Dr First');
    const ledger = await reached.client.ledger.get({ caseId: story.caseId });
    expect(ledger.recipients).toMatchObject([
      { name: 'Dr Second', packets: [{ packetId }, { packetId: supplement }].toReversed() },
    ]);
    story.wait(5);
    await reached.client.opinions.update({
      id: second,
      change: { claims: { diagnosis: { text: 'Fracture', sources: [] }, treatment: { text: 'Operation', sources: [] } } },
    });
    expect(await story.title()).toBe('Compare again: the diagnosis and the treatment');
    await story.judge(first, second, { diagnosis: 'agree', treatment: 'agree' });
    expect(await story.title()).toBe('The opinions agree: go on to the decision');
    await toTheDecision(story, 'Operation.');
  });

  test('a third physician reads the case without knowing the other opinions', async () => {
    const { story, first, second } = await bothOpinions(
      'Patient Five',
      {},
      {
        first: { diagnosis: 'Stenosis', treatment: 'Fusion' },
        second: { diagnosis: 'Stenosis', treatment: 'Decompression only' },
      },
    );
    await story.judge(first, second, { diagnosis: 'agree', treatment: 'differ' });
    await story.settle(await story.next());
    await askBoth(story, first, second);
    await reached.client.resolution.change({ caseId: story.caseId, change: { way: 'third' } });
    expect(await story.next()).toMatchObject({ title: 'Look for a third physician', task: 'providers.open' });
    await story.person('Dr Third', 'third');
    expect(await story.title()).toBe('Make the appointment with Dr Third');
    await reached.client.resolution.change({
      caseId: story.caseId,
      change: { providerId: story.personId('Dr Third'), appointment: '2026-05-20T10:00' },
    });
    expect(await story.title()).toBe('Make the packet for Dr Third, and hand it over');
    const packetId = await story.handOver('blind-first', 'Dr Third');
    const contents = await reached.client.packets.contents({ id: packetId });
    expect(contents?.entries.filter(({ sealed }) => sealed).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Report of Dr Second', 'Consultation of Dr First']),
    );
    story.wait(60);
    expect(await story.title()).toBe('Write down the third opinion');
    const third = await story.opinion('Dr Third', { diagnosis: 'Stenosis', treatment: 'Decompression only' });
    expect(await story.title()).toBe('Lay the third opinion beside the others');
    await story.judge(first, third, { diagnosis: 'agree', treatment: 'differ' });
    await story.judge(second, third, { diagnosis: 'agree', treatment: 'agree' });
    await toTheDecision(story, 'Decompression.');
  });

  test('the primary care physician reads both opinions', async () => {
    const { story, first, second } = await bothOpinions(
      'Patient Six',
      {},
      {
        first: { diagnosis: 'Stenosis', treatment: 'Fusion' },
        second: { diagnosis: 'Stenosis', treatment: 'Therapy' },
      },
    );
    await story.judge(first, second, { diagnosis: 'agree', treatment: 'differ' });
    await story.settle(await story.next());
    await askBoth(story, first, second);
    await reached.client.resolution.change({ caseId: story.caseId, change: { way: 'primary-care' } });
    expect(await story.title()).toBe('Say who your primary care physician is');
    await story.person('Dr Local', 'primary-care');
    expect(await story.title()).toBe('Make the appointment with Dr Local');
    await reached.client.resolution.change({ caseId: story.caseId, change: { appointment: '2026-05-20T10:00' } });
    expect(await story.title()).toBe('Make the packet for Dr Local, and hand it over');
    await story.handOver('primary-care', 'Dr Local');
    story.wait(60);
    expect(await story.title()).toBe('Write down what Dr Local said');
    await story.note('Both opinions with Dr Local', 'Dr Local');
    await toTheDecision(story, 'Therapy for a season.');
  });

  test('an advocate sees all six cases decided, each with its own review date', async () => {
    const { client } = reached;
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
