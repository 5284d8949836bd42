import type { Client } from '../../shared/contract/index.ts';
import type { CaseDraft } from '../../shared/domain/case.ts';
import type { FileOutcome } from '../../shared/domain/job.ts';
import { NoteDraft } from '../../shared/domain/note.ts';
import type { ProviderDraft } from '../../shared/domain/provider.ts';
import { type Dates, datesFrom } from './dates.ts';
import { DECIDED_PROVIDERS, decidedCase } from './decided/case.ts';
import { tellDecided } from './decided/journey.ts';
import type { DrawnFile } from './drawn.ts';
import type { SampleFile } from './files.ts';
import { makeSampleJourney } from './journey.ts';
import { SAMPLE_PROVIDERS, sampleCase } from './texts/case.ts';
import { sampleNotes } from './texts/talks.ts';

/** What the sample cases are made with: the calls that every person's case is made with. */
export interface SampleServices {
  client: Client;
  /** Every file, one after the other. */
  draw(today: string, signal: AbortSignal): AsyncIterable<DrawnFile>;
  /** Hands files into a case, as an import; `password` opens the encrypted ones among them. */
  importFiles(caseId: string, files: readonly { name: string; bytes: Uint8Array }[], password?: string): Promise<FileOutcome[]>;
  /** Makes the packet of a case as of a day; gives its id. */
  makePacket(caseId: string, date: string): Promise<string>;
}

/** The job that makes it, as far as it is needed here. */
interface SampleTask {
  signal: AbortSignal;
  progress(change: { done: number; total: number }): void;
}

/** Files that are made and handed in together. */
const BATCH = 8;

interface Begun {
  caseId: string;
  /** Of a provider by name; null for nobody. */
  idOf(name: string | null): string | null;
}

/** A case with everyone whom it names. */
async function begin(client: Client, draft: CaseDraft, people: Record<string, ProviderDraft>): Promise<Begun> {
  const { id: caseId } = await client.cases.create(draft);
  const ids = new Map<string, string>();
  for (const [name, person] of Object.entries(people))
    ids.set(name, (await client.providers.create({ caseId, draft: person })).id);
  return { caseId, idOf: (name) => (name === null ? null : (ids.get(name) ?? null)) };
}

/** Takes files in and writes down what the person noted of each; gives the records' ids by the files' names. */
async function takeIn(
  { client, importFiles }: SampleServices,
  { caseId, idOf }: Begun,
  files: readonly SampleFile[],
): Promise<Map<string, string>> {
  const outcomes = await importFiles(caseId, files, files.find(({ password }) => password)?.password);
  const ids = new Map<string, string>();
  for (const [at, { name, record }] of files.entries()) {
    const id = outcomes[at]?.recordId;
    if (!id) throw new Error(`The sample file ${name} was not taken: ${outcomes[at]?.why ?? 'no answer'}`);
    const { provider, ...change } = record;
    if (record.reviewed) await client.records.update({ id, change: { ...change, providerId: idOf(provider) } });
    ids.set(name, id);
  }
  return ids;
}

/**
 * Makes the sample cases as of `today`: invented people, invented records. One is being prepared, and its id is given; the other
 * has come to its decision. Throws the signal's reason.
 */
export async function makeSample(services: SampleServices, today: string, task: SampleTask): Promise<string> {
  const { client, draw } = services;
  const when = datesFrom(today);
  const preparing = await begin(client, sampleCase(when), SAMPLE_PROVIDERS);
  for (const { provider, ...note } of sampleNotes(when))
    await client.notes.create({
      caseId: preparing.caseId,
      draft: NoteDraft.parse({ ...note, providerId: preparing.idOf(provider) }),
    });
  let done = 0;
  const batch: SampleFile[] = [];
  const later: SampleFile[] = [];
  const take = async (files: readonly SampleFile[], total: number) => {
    task.signal.throwIfAborted();
    await takeIn(services, preparing, files);
    done += files.length;
    task.progress({ done, total });
  };
  for await (const { file, total } of draw(today, task.signal)) {
    (file.came ? later : batch).push(file);
    if (batch.length === BATCH || (file.came && batch.length > 0)) await take(batch.splice(0), total);
  }
  if (batch.length > 0) await take(batch, done + batch.length);
  await makeSampleJourney(client, preparing.caseId, when, preparing.idOf);
  await makeDecided(services, when, later, task);
  task.progress({ done: done + later.length, total: done + later.length });
  return preparing.caseId;
}

/** The case that has come to its decision. Throws the signal's reason. */
async function makeDecided(services: SampleServices, when: Dates, files: readonly SampleFile[], task: SampleTask): Promise<void> {
  const decided = await begin(services.client, decidedCase(when), DECIDED_PROVIDERS);
  await tellDecided({
    client: services.client,
    caseId: decided.caseId,
    when,
    idOf: (name) => decided.idOf(name) ?? '',
    takeIn(part) {
      task.signal.throwIfAborted();
      return takeIn(
        services,
        decided,
        files.filter(({ came }) => came === part),
      );
    },
    makePacket(date) {
      task.signal.throwIfAborted();
      return services.makePacket(decided.caseId, date);
    },
  });
}
