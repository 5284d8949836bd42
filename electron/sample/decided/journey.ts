import type { Client } from '../../../shared/contract/index.ts';
import type { ItemKey, Mark } from '../../../shared/domain/checklist.ts';
import { CustodyDraft, type CustodyStep } from '../../../shared/domain/custody.ts';
import { OpinionDraft } from '../../../shared/domain/opinion.ts';
import { PacketChoice } from '../../../shared/domain/packet.ts';
import type { PacketStyle } from '../../../shared/domain/packet-style.ts';
import { ReplyDraft } from '../../../shared/domain/reply.ts';
import type { Dates } from '../dates.ts';
import type { StoryPart } from '../sample-file.ts';
import type { DecidedProvider } from './case.ts';
import { decidedPlan } from './decision.ts';
import { decidedNotes } from './notes.ts';
import { DECIDED_JUDGEMENTS, decidedOpinions, decidedReplies, type SampleOpinion } from './opinions.ts';

/** What the steps of the story need. */
interface JourneyContext {
  client: Client;
  caseId: string;
  when: Dates;
  idOf: (name: DecidedProvider) => string;
  /** Imports the files of a part. Returns the records' ids by file name. */
  importRecords(storyPart: StoryPart): Promise<ReadonlyMap<string, string>>;
  /** Makes the packet of the current choice on an ISO day. Returns its id. */
  makePacket(date: string): Promise<string>;
}

/** Fills the decided case: two opinions that differ, both replies, the review, the decision. */
export async function makeDecidedJourney(context: JourneyContext): Promise<void> {
  const { client, caseId, when, idOf } = context;
  await prepare(context);
  const records = new Map(await context.importRecords('before'));
  const talks = decidedNotes(when);
  const noteOf = async (which: keyof typeof talks) => {
    const { provider, draft } = talks[which];
    return (await client.notes.create({ caseId, draft: { ...draft, providerId: idOf(provider) } })).id;
  };
  const notes = { first: await noteOf('first'), second: '' };
  const toSecond = { style: 'blind-first', to: 'Dr Birch', on: when.iso('packetOut'), method: 'mail' } as const;
  const { first, second } = decidedOpinions(when);
  const opinions = { first: await writeOpinion(context, first, records, notes.first, []), second: '' };
  const packetId = await handOver(context, toSecond);
  for (const [name, id] of await context.importRecords('second')) records.set(name, id);
  notes.second = await noteOf('second');
  opinions.second = await writeOpinion(context, second, records, notes.second, [packetId]);
  for (const { row, verdict, words } of DECIDED_JUDGEMENTS)
    await client.comparison.judge({ row, a: opinions.first, b: opinions.second, verdict, words });
  await askForReasons(context, opinions, records);
  await client.resolution.change({
    caseId,
    change: {
      way: 'primary-care',
      providerId: idOf('Dr Cedar'),
      appointment: `${when.iso('primaryReview')}T09:15`,
      appointmentPlace: 'Hillside Family Practice',
      words: 'A third specialist would again see it from one side. Dr Cedar knows me.',
    },
  });
  await handOver(context, { style: 'primary-care', to: 'Dr Cedar', on: when.iso('shared', 3), method: 'in-person' });
  await noteOf('review');
  await client.decision.change({ caseId, change: decidedPlan(when, opinions) });
  await client.decision.decide({ caseId, on: when.iso('decided') });
  for (const [to, opinionId] of [
    ['Dr Alder', opinions.first],
    ['Dr Birch', opinions.second],
  ] as const)
    await sendLetter(context, { kind: 'decision', to, opinionId, on: when.iso('decided', 2) });
}

/** Checklist items that are in hand elsewhere or do not apply. */
const MARKS: Record<ItemKey, Mark> = {
  'cancer.slides': 'done',
  'general.imaging-files': 'done',
  'general.insurance': 'done',
  'general.history': 'done',
  'cancer.stage': 'done',
  'cancer.biomarkers': 'not-applicable',
  'general.discharge': 'not-applicable',
  'cancer.tumour-board': 'not-applicable',
  'cancer.blocks': 'not-applicable',
};

/** Adds the reasons and the letter to the first physician with his answer. */
async function prepare(context: JourneyContext): Promise<void> {
  const { client, caseId, when } = context;
  const reasons = [
    { key: 'major-procedure' as const, words: 'An operation that cannot be undone.' },
    { key: 'several-options' as const, words: 'He named three ways himself.' },
  ];
  await client.review.answer({ caseId, change: { gate: 'can-wait', reasons } });
  for (const key of ['operated', 'drugs', 'irradiated']) await client.checklist.answer({ caseId, key, applies: false });
  for (const [key, mark] of Object.entries(MARKS)) await client.checklist.mark({ caseId, key, mark });
  await client.insurance.change({ caseId, change: { plan: 'Meadow Choice PPO', covered: 'yes', expectedCost: '$45' } });
  const answered = { answered: when.iso('prostateMri'), answer: 'Of course. A few weeks do no harm.' };
  await sendLetter(context, { kind: 'tell-first', to: 'Dr Alder', opinionId: null, on: when.iso('urology', 2), ...answered });
  const texts = [
    'How sure are you of the grade?',
    'What would watching ask of me, and what would end it?',
    'How many men like me do you see in a year?',
  ];
  for (const text of texts) await client.questions.create({ caseId, draft: { text, asked: 'second', source: null } });
}

async function writeOpinion(
  { client, caseId, idOf }: JourneyContext,
  { of, perspective, date, form, report, saw, claims }: SampleOpinion,
  records: ReadonlyMap<string, string>,
  noteId: string,
  packetIds: string[],
): Promise<string> {
  const recordOf = (name: string) => records.get(name) ?? '';
  const statements = Object.entries(claims).map(([key, [text, file]]) => [
    key,
    { text, sources: [{ recordId: recordOf(file), page: 1 }] },
  ]);
  const draft = OpinionDraft.parse({
    providerId: idOf(of),
    perspective,
    date,
    form,
    recordIds: [recordOf(report)],
    noteIds: [noteId],
    packetIds,
    sawRecordIds: saw.map(recordOf),
    claims: Object.fromEntries(statements),
  });
  return (await client.opinions.create({ caseId, draft })).id;
}

/** Asks both for their reasons, has the slides read again, adds the replies, and shares the reasons. */
async function askForReasons(
  context: JourneyContext,
  opinions: { first: string; second: string },
  records: Map<string, string>,
): Promise<void> {
  const { client, caseId, when } = context;
  const both = [
    ['first', 'Dr Alder', when.iso('urologyAnswer')],
    ['second', 'Dr Birch', when.iso('radiationAnswer')],
  ] as const;
  const letters = new Map<'first' | 'second', string>();
  for (const [which, to, answered] of both) {
    const letter = { to, opinionId: opinions[which], answered, answer: 'By letter, see the records.' };
    letters.set(which, await sendLetter(context, { kind: 'ask-reasons', on: when.iso('asked'), ...letter }));
  }
  await sendLetter(context, {
    kind: 'reread',
    to: 'University Pathology',
    opinionId: null,
    on: when.iso('asked', 1),
    answered: when.iso('rereading'),
    answer: 'Report came.',
  });
  await lendSlides(context);
  for (const [name, id] of await context.importRecords('rereading')) records.set(name, id);
  await handOver(context, { style: 'full', to: 'Dr Alder', on: when.iso('rereading', 1), method: 'portal' });
  for (const [name, id] of await context.importRecords('answers')) records.set(name, id);
  for (const { to, claim, on, text, cited } of decidedReplies(when)) {
    const citations = cited.map(({ words, file }) => ({
      words,
      link: '',
      page: file === null ? null : { recordId: records.get(file) ?? '', page: 1 },
    }));
    const letterId = letters.get(to) ?? null;
    const draft = ReplyDraft.parse({ opinionId: opinions[to], claim, on, text, citations, letterId });
    await client.replies.create({ caseId, draft });
  }
  for (const [which, to] of both)
    await sendLetter(context, { kind: 'share-reasons', to, opinionId: opinions[which], on: when.iso('shared') });
}

/** Adds the custody of the slides: to the second pathologist and back. */
async function lendSlides({ client, caseId, when, idOf }: JourneyContext): Promise<void> {
  const step = (what: CustodyStep['what'], on: string, who: string, courier = '') => ({ what, on, who, courier, number: '' });
  const draft = CustodyDraft.parse({
    what: '12 slides NL-S-41877',
    ownerId: idOf('North Laboratory'),
    steps: [
      step('lent', when.iso('asked', 1), 'North Laboratory'),
      step('sent', when.iso('asked', 1), 'University Pathology', 'Overnight'),
      step('received', when.iso('asked', 2), 'University Pathology'),
      step('returned', when.iso('rereading', 4), 'North Laboratory', 'Overnight'),
    ],
    dueBack: when.iso('asked', 30),
  });
  await client.custody.create({ caseId, draft });
}

/** Makes a packet of a style and hands it over. Returns its id. */
async function handOver(
  { client, caseId, idOf, makePacket }: JourneyContext,
  { style, to, on, method }: { style: PacketStyle; to: DecidedProvider; on: string; method: 'mail' | 'portal' | 'in-person' },
): Promise<string> {
  await client.packets.choose({ caseId, choice: PacketChoice.parse({ style, recipient: to }) });
  const id = await makePacket(on);
  await client.packets.handOver({ id, issue: { on, providerId: idOf(to), recipient: to, method, remarks: '' } });
  return id;
}

/** Creates a letter sent on an ISO day. Returns its id. */
async function sendLetter(
  { client, caseId, idOf }: JourneyContext,
  letter: {
    kind: 'tell-first' | 'ask-reasons' | 'share-reasons' | 'reread' | 'decision';
    to: DecidedProvider;
    opinionId: string | null;
    on: string;
    answered?: string;
    answer?: string;
  },
): Promise<string> {
  const { kind, to, opinionId, on, answered = null, answer = '' } = letter;
  const draft = { kind, providerId: idOf(to), requestId: null, opinionId, date: on };
  const { id } = await client.letters.create({ caseId, draft });
  await client.letters.update({ id, change: { sent: on, method: 'mail', answered, answer } });
  return id;
}
