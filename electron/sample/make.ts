import type { Client } from '../../shared/contract/index.ts';
import type { FileOutcome } from '../../shared/domain/job.ts';
import { NoteDraft } from '../../shared/domain/note.ts';
import { datesFrom } from './dates.ts';
import type { DrawnFile } from './drawn.ts';
import type { SampleFile } from './files.ts';
import { makeSampleJourney } from './journey.ts';
import { type ProviderName, SAMPLE_PROVIDERS, sampleCase } from './texts/case.ts';
import { sampleNotes } from './texts/talks.ts';

/** What the sample case is made with: the calls that every person's case is made with. */
export interface SampleServices {
  client: Client;
  /** Every file, one after the other. */
  draw(today: string, signal: AbortSignal): AsyncIterable<DrawnFile>;
  /** Hands files into a case, as an import; `password` opens the encrypted ones among them. */
  importFiles(caseId: string, files: readonly { name: string; bytes: Uint8Array }[], password?: string): Promise<FileOutcome[]>;
}

/** The job that makes it, as far as it is needed here. */
export interface SampleTask {
  signal: AbortSignal;
  progress(change: { done: number; total: number }): void;
}

/** Files that are made and handed in together. */
const BATCH = 8;

/** Makes the sample case as of `today` and gives its id: an invented person, invented records. Throws the signal's reason. */
export async function makeSample(
  { client, draw, importFiles }: SampleServices,
  today: string,
  task: SampleTask,
): Promise<string> {
  const when = datesFrom(today);
  const { id: caseId } = await client.cases.create(sampleCase(when));
  const providers = new Map<ProviderName, string>();
  for (const name of Object.keys(SAMPLE_PROVIDERS) as ProviderName[]) {
    providers.set(name, (await client.providers.create({ caseId, draft: SAMPLE_PROVIDERS[name] })).id);
  }
  const idOf = (name: ProviderName | null) => (name ? (providers.get(name) ?? null) : null);
  for (const { provider, ...note } of sampleNotes(when)) {
    await client.notes.create({ caseId, draft: NoteDraft.parse({ ...note, providerId: idOf(provider) }) });
  }

  let done = 0;
  const take = async (files: readonly SampleFile[], total: number) => {
    task.signal.throwIfAborted();
    const outcomes = await importFiles(caseId, files, files.find(({ password }) => password)?.password);
    for (const [at, { name, record }] of files.entries()) {
      const id = outcomes[at]?.recordId;
      if (!id) throw new Error(`The sample file ${name} was not taken: ${outcomes[at]?.why ?? 'no answer'}`);
      const { provider, ...change } = record;
      if (record.reviewed) await client.records.update({ id, change: { ...change, providerId: idOf(provider) } });
      done += 1;
      task.progress({ done, total });
    }
  };
  const batch: SampleFile[] = [];
  for await (const { file, total } of draw(today, task.signal)) {
    batch.push(file);
    if (batch.length === BATCH || done + batch.length === total) await take(batch.splice(0), total);
  }
  await makeSampleJourney(client, caseId, when, idOf);
  return caseId;
}
