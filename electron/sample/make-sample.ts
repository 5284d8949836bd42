import type { Client } from '../../shared/contract/index.ts';
import type { CaseDraft } from '../../shared/domain/case.ts';
import type { FileOutcome } from '../../shared/domain/job.ts';
import { NoteDraft } from '../../shared/domain/note.ts';
import type { ProviderDraft } from '../../shared/domain/provider.ts';
import { type Dates, datesFrom } from './dates.ts';
import { DECIDED_PROVIDERS, decidedCase } from './decided/case.ts';
import { makeDecidedJourney } from './decided/journey.ts';
import type { GeneratedFile } from './generate-files.ts';
import { makeSampleJourney } from './journey.ts';
import type { SampleFile } from './sample-file.ts';
import { SAMPLE_PROVIDERS, sampleCase } from './texts/case.ts';
import { sampleNotes } from './texts/notes.ts';

/** What makes the sample cases: the same calls as for a person's own cases. */
export interface SampleServices {
  client: Client;
  /** Every file, one after the other. */
  generateFiles(today: string, signal: AbortSignal): AsyncIterable<GeneratedFile>;
  /** Imports files into a case; `password` opens the encrypted files. */
  importFiles(caseId: string, files: readonly { name: string; bytes: Uint8Array }[], password?: string): Promise<FileOutcome[]>;
  /** Makes the packet of a case as of an ISO day. Returns the packet's id. */
  makePacket(caseId: string, date: string): Promise<string>;
}

/** The part of the job that the sample needs. */
interface SampleTask {
  signal: AbortSignal;
  progress(change: { done: number; total: number }): void;
}

/** Files of one import. */
const BATCH = 8;

interface CreatedCase {
  caseId: string;
  /** Id of a provider by name; null for nobody. */
  idOf(name: string | null): string | null;
}

/** Creates a case and its providers. */
async function createCase(client: Client, draft: CaseDraft, people: Record<string, ProviderDraft>): Promise<CreatedCase> {
  const { id: caseId } = await client.cases.create(draft);
  const ids = new Map<string, string>();
  for (const [name, person] of Object.entries(people))
    ids.set(name, (await client.providers.create({ caseId, draft: person })).id);
  return { caseId, idOf: (name) => (name === null ? null : (ids.get(name) ?? null)) };
}

/** Imports files and updates their records with the person's notes. Returns the records' ids by file name. */
async function importRecords(
  { client, importFiles }: SampleServices,
  { caseId, idOf }: CreatedCase,
  files: readonly SampleFile[],
): Promise<Map<string, string>> {
  const outcomes = await importFiles(caseId, files, files.find(({ password }) => password)?.password);
  const ids = new Map<string, string>();
  for (const [index, { name, record }] of files.entries()) {
    const id = outcomes[index]?.recordId;
    if (!id) throw new Error(`The sample file ${name} was not taken: ${outcomes[index]?.why ?? 'no answer'}`);
    const { provider, ...change } = record;
    if (record.reviewed) await client.records.update({ id, change: { ...change, providerId: idOf(provider) } });
    ids.set(name, id);
  }
  return ids;
}

/**
 * Makes both sample cases as of `today` (ISO): a case in preparation, whose id is returned, and a decided case.
 * Throws the signal's reason.
 */
export async function makeSample(services: SampleServices, today: string, task: SampleTask): Promise<string> {
  const { client, generateFiles } = services;
  const when = datesFrom(today);
  const preparing = await createCase(client, sampleCase(when), SAMPLE_PROVIDERS);
  for (const { provider, ...note } of sampleNotes(when))
    await client.notes.create({
      caseId: preparing.caseId,
      draft: NoteDraft.parse({ ...note, providerId: preparing.idOf(provider) }),
    });
  let done = 0;
  const batch: SampleFile[] = [];
  const ofDecidedCase: SampleFile[] = [];
  const importBatch = async (files: readonly SampleFile[], total: number) => {
    task.signal.throwIfAborted();
    await importRecords(services, preparing, files);
    done += files.length;
    task.progress({ done, total });
  };
  for await (const { file, total } of generateFiles(today, task.signal)) {
    (file.storyPart ? ofDecidedCase : batch).push(file);
    if (batch.length === BATCH || (file.storyPart && batch.length > 0)) await importBatch(batch.splice(0), total);
  }
  if (batch.length > 0) await importBatch(batch, done + batch.length);
  await makeSampleJourney(client, preparing.caseId, when, preparing.idOf);
  await makeDecided(services, when, ofDecidedCase, task);
  task.progress({ done: done + ofDecidedCase.length, total: done + ofDecidedCase.length });
  return preparing.caseId;
}

/** Makes the decided case. Throws the signal's reason. */
async function makeDecided(services: SampleServices, when: Dates, files: readonly SampleFile[], task: SampleTask): Promise<void> {
  const decided = await createCase(services.client, decidedCase(when), DECIDED_PROVIDERS);
  await makeDecidedJourney({
    client: services.client,
    caseId: decided.caseId,
    when,
    idOf: (name) => decided.idOf(name) ?? '',
    importRecords(part) {
      task.signal.throwIfAborted();
      return importRecords(
        services,
        decided,
        files.filter(({ storyPart }) => storyPart === part),
      );
    },
    makePacket(date) {
      task.signal.throwIfAborted();
      return services.makePacket(decided.caseId, date);
    },
  });
}
