import { addDays } from '../../../shared/dates/days.ts';
import type { Family } from '../../../shared/domain/case.ts';
import type { Verdict } from '../../../shared/domain/comparison.ts';
import type { LetterKind } from '../../../shared/domain/letter.ts';
import { NoteDraft } from '../../../shared/domain/note.ts';
import { type ClaimKey, OpinionDraft } from '../../../shared/domain/opinion.ts';
import type { NextStep } from '../../../shared/domain/overview.ts';
import { PacketChoice } from '../../../shared/domain/packet.ts';
import type { PacketStyle } from '../../../shared/domain/packet-style.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { ProviderDraft } from '../../../shared/domain/provider.ts';
import { importInto, pdfWithText, waitForJob } from '../invented-case.ts';
import type { OpenedApp } from '../transports.ts';

/** The day on which every journey begins. */
const FIRST_DAY: Day = '2026-03-02';
export function tickingClock(): () => string {
  let seconds = 0;
  return () => new Date(Date.parse(`${FIRST_DAY}T09:00:00.000Z`) + 1000 * seconds++).toISOString();
}

/** A person who follows the overview, step by step. */
export async function startJourney(openedApp: OpenedApp, caseDraft: { patient: string; question: string; family: Family }) {
  const { client } = openedApp;
  const { id: caseId } = await client.cases.create({ born: '1960-02-29', ...caseDraft });
  let today = FIRST_DAY;
  const idByName = new Map<string, string>();
  const seenTitles: string[] = [];

  const nextStep = async (): Promise<NextStep> => (await client.cases.overview({ id: caseId, today })).nextStep;
  const settleStep = ({ settle: by, title }: NextStep) => {
    if (!by) throw new Error(`Nobody knows how: ${title}`);
    return client.due.dismiss({ caseId, key: by.key, until: null });
  };

  async function addPhysician(name: string, role: ProviderDraft['role'], specialty = ''): Promise<string> {
    const known = idByName.get(name);
    if (known) {
      await client.providers.update({ id: known, change: { role } });
      return known;
    }
    const { id } = await client.providers.create({ caseId, draft: ProviderDraft.parse({ name, role, specialty }) });
    idByName.set(name, id);
    return id;
  }

  /** Adds a reviewed record. */
  async function addReviewedRecord(
    title: string,
    kind: 'consultation' | 'pathology' | 'imaging-report',
    by: string | null = null,
  ): Promise<string> {
    const [file] = await importInto(openedApp, caseId, [
      { name: `${title}.pdf`, bytes: await pdfWithText(`${caseDraft.patient} ${title}`) },
    ]);
    const id = file?.recordId ?? '';
    const providerId = by === null ? null : (idByName.get(by) ?? null);
    await client.records.update({ id, change: { title, kind, serviceDate: today, providerId, reviewed: true } });
    return id;
  }

  async function sendLetter(kind: LetterKind, to: string, opinionId: string | null = null): Promise<string> {
    const draft = { kind, providerId: idByName.get(to) ?? null, requestId: null, opinionId, date: today };
    const { id } = await client.letters.create({ caseId, draft });
    await client.letters.update({ id, change: { sent: today, method: 'mail' } });
    return id;
  }

  async function makeAndHandOver(style: PacketStyle, to: string, since: string | null = null): Promise<string> {
    await client.packets.choose({ caseId, choice: PacketChoice.parse({ style, since, recipient: to }) });
    const { result, failure } = await waitForJob(openedApp, await client.packets.make({ caseId, date: today }));
    if (result?.kind !== 'packet') throw new Error(failure);
    const issue = { on: today, providerId: idByName.get(to) ?? null, recipient: to, method: 'mail' as const, remarks: '' };
    await client.packets.handOver({ id: result.packetId, issue });
    return result.packetId;
  }

  async function addOpinion(
    name: string,
    texts: Partial<Record<ClaimKey, string>>,
    more: Partial<OpinionDraft> = {},
  ): Promise<string> {
    const claims = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { text, sources: [] }]));
    const draft = OpinionDraft.parse({ providerId: idByName.get(name) ?? null, physician: name, date: today, claims, ...more });
    return (await client.opinions.create({ caseId, draft })).id;
  }

  async function judge(a: string, b: string, verdicts: Partial<Record<ClaimKey, Verdict>>): Promise<void> {
    for (const [row, verdict] of Object.entries(verdicts))
      await client.comparison.judge({ row: row as ClaimKey, a, b, verdict, words: '' });
  }

  const addNote = (title: string, by: string) =>
    client.notes.create({
      caseId,
      draft: NoteDraft.parse({ date: today, title, text: 'What was said.', providerId: idByName.get(by) ?? null }),
    });

  /** Goes from the first worry to the hand-over to the second physician, and does whatever the overview asks. */
  async function prepare({ specialty = '' } = {}): Promise<string> {
    await addPhysician('Dr First', 'first');
    let packetId = '';
    const actions: [RegExp, () => Promise<unknown>][] = [
      [
        /^Begin:/,
        () => client.review.answer({ caseId, change: { gate: 'can-wait', reasons: [{ key: 'major-procedure', words: '' }] } }),
      ],
      [
        /^Tell Dr First/,
        async () => {
          const id = await sendLetter('tell-first', 'Dr First');
          await client.letters.update({ id, change: { answered: today, answer: 'Of course. Two months do no harm.' } });
        },
      ],
      [/^Add the first records/, () => addReviewedRecord('Consultation of Dr First', 'consultation', 'Dr First')],
      [/^Look for the second physician/, () => addPhysician('Dr Second', 'second', specialty)],
      [
        /^Make the packet/,
        async () => {
          packetId = await makeAndHandOver('full', 'Dr Second');
        },
      ],
      [
        /^(Ask .* for: |Send the request|Prepare: |Look through)/,
        async () => {
          const { items } = await client.checklist.get({ caseId });
          for (const { key, state, must } of items)
            if (must && state === 'open') await client.checklist.mark({ caseId, key, mark: 'done' });
        },
      ],
      [
        /\?$/,
        async () => {
          const { conditions } = await client.checklist.get({ caseId });
          for (const { key } of conditions) await client.checklist.answer({ caseId, key, applies: false });
        },
      ],
      [
        /^Make the appointment/,
        () => client.cases.update({ id: caseId, change: { appointment: `${addDays(today, 30)}T10:00` } }),
      ],
      [
        /^Choose your questions/,
        () => client.questions.create({ caseId, draft: { text: 'Do you agree?', asked: 'second', source: null } }),
      ],
    ];
    for (let count = 0; count < 40; count += 1) {
      const step = await nextStep();
      if (step.title === seenTitles.at(-1)) throw new Error(`Said again: ${step.title}`);
      seenTitles.push(step.title);
      if (step.title === 'Nothing to do today') break;
      const [, act] = actions.find(([title]) => title.test(step.title)) ?? [];
      await (act ? act() : settleStep(step));
    }
    // The day after the appointment.
    today = addDays(today, 31);
    return packetId;
  }

  /** Records values, a plan and the decision. */
  async function decide(plan: string, lookAgain: Day): Promise<void> {
    const [valueId, otherId] = [crypto.randomUUID(), crypto.randomUUID()];
    const values = [valueId, otherId].map((id, index) => ({ id, text: index ? 'To work' : 'To walk', prompt: null, words: '' }));
    await client.decision.change({ caseId, change: { values } });
    await client.decision.change({ caseId, change: { marks: { wait: { [valueId]: { mark: 'helps', words: '' } } } } });
    await client.decision.change({
      caseId,
      change: { plan, by: caseDraft.patient, dissent: 'Dr First would rather not wait.', lookAgain },
    });
    await client.decision.decide({ caseId, on: today });
  }

  return {
    caseId,
    seenTitles,
    addPhysician,
    addReviewedRecord,
    sendLetter,
    makeAndHandOver,
    addOpinion,
    judge,
    addNote,
    prepare,
    decide,
    settleStep,
    nextStep,
    personId: (name: string) => idByName.get(name) ?? '',
    nextTitle: async () => (await nextStep()).title,
    today: () => today,
    wait: (days: number) => {
      today = addDays(today, days);
    },
  };
}

export type SimulatedJourney = Awaited<ReturnType<typeof startJourney>>;
