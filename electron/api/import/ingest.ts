import { randomUUID } from 'node:crypto';
import type { FileOutcome } from '../../../shared/domain/job.ts';
import type { MedicalRecord } from '../../../shared/domain/record.ts';
import { proposeRecord } from '../../../shared/import/propose.ts';
import type { Reader } from '../../reading/reader.ts';
import type { ReadAnswer } from '../../reading/reading-messages.ts';
import { registerFile } from '../../store/register-file.ts';
import type { AppPorts } from '../ports.ts';
import type { NewRecord } from '../records/records.queries.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/** Why a file is kept unread. */
const NEEDS_PASSWORD = 'It is protected with a password. The file is kept; it opens once its password is given.';

/** An uploaded file: its content is in the vault, and nobody has read the content yet. */
export interface StoredFile {
  name: string;
  sha256: string;
  bytes: number;
}

interface Ingestion {
  caseId: string;
  opened: OpenSession;
  reader: Pick<Reader, 'read'>;
  password: string | undefined;
  ports: AppPorts;
  signal: AbortSignal;
}

type ReadFile = Extract<ReadAnswer, { outcome: 'read' }>;

/** The columns that say how the pages of a record were read. */
function pagesOf(answer: ReadFile): Partial<NewRecord> & Pick<NewRecord, 'reading' | 'pages' | 'textPages' | 'loss'> {
  const { reading, loss, pagesSha256, pages, textPages, password } = answer;
  return { reading, loss, pagesSha256, pages, textPages, password, thumbnail: answer.thumbnail && Buffer.from(answer.thumbnail) };
}

/** Reads the pages of a file and adds their texts to the index of `recordId`, page by page. Without a record the texts are removed. */
async function read(
  file: StoredFile,
  recordId: string,
  { opened, reader, password, signal }: Ingestion,
): Promise<ReadAnswer | undefined> {
  const { records } = opened.queries;
  try {
    const answer = await reader.read(
      { sha256: file.sha256, name: file.name, ...(password === undefined ? {} : { password }) },
      { signal, onTexts: (from, texts) => opened.transact(() => records.addTexts(recordId, from, texts)) },
    );
    if (answer.outcome !== 'read') records.dropTexts(recordId);
    return answer;
  } catch (error) {
    records.dropTexts(recordId);
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** Reads a locked record with the password. */
export async function unlockRecord(record: MedicalRecord, ingestion: Ingestion): Promise<'unlocked' | 'wrong' | 'cancelled'> {
  const { opened, ports } = ingestion;
  const { sha256, bytes, name } = record.source;
  const answer = await read({ name, sha256, bytes }, record.id, ingestion);
  if (!answer) return 'cancelled';
  if (answer.outcome !== 'read') return 'wrong';
  opened.transact(() => {
    registerFile(opened.vault.db, answer.pagesSha256, answer.pagesBytes, ports.clock.now());
    opened.queries.records.change(record.id, pagesOf(answer));
  });
  return 'unlocked';
}

/** A file that the case already has. Its record returns from the trash, or is unlocked with the password of the import. */
async function ingestDuplicate(record: MedicalRecord, file: StoredFile, ingestion: Ingestion): Promise<FileOutcome | undefined> {
  const { records } = ingestion.opened.queries;
  const outcome = (kind: FileOutcome['outcome'], why: string): FileOutcome => ({
    name: file.name,
    outcome: kind,
    recordId: record.id,
    why,
  });
  if (record.removed !== null) records.setRemoved([record.id], null);
  const title = record.title || record.source.name;
  if (record.reading === 'locked') {
    if (ingestion.password === undefined)
      return outcome('duplicate', `The same file is here already and waits for its password: “${title}”.`);
    const unlocked = await unlockRecord(record, ingestion);
    if (unlocked === 'cancelled') return undefined;
    return unlocked === 'unlocked' ? outcome('imported', 'Its password opened it.') : outcome('locked', NEEDS_PASSWORD);
  }
  return outcome(
    'duplicate',
    record.removed === null ? `The same file is here already: “${title}”.` : `It was in the trash and is back: “${title}”.`,
  );
}

/**
 * Makes a record of a stored file, or says why not. The rows are written in one transaction, after the files. Undefined: cancelled.
 * The caller removes the stored file where no record was made.
 */
export async function ingestFile(file: StoredFile, ingestion: Ingestion): Promise<FileOutcome | undefined> {
  const { caseId, opened, ports } = ingestion;
  const { queries, vault } = opened;
  const same = queries.records.bySource(caseId, file.sha256);
  if (same) return ingestDuplicate(same, file, ingestion);

  const id = randomUUID();
  const answer = await read(file, id, ingestion);
  if (!answer) return undefined;
  if (answer.outcome === 'refused') return { name: file.name, outcome: 'refused', recordId: null, why: answer.why };

  const now = ports.clock.now();
  const { born } = queries.cases.get(caseId);
  const proposal = proposeRecord({ name: file.name, firstPages: queries.records.firstPages(id), born });
  const row: NewRecord = {
    id,
    caseId,
    kind: proposal.kind,
    title: proposal.title,
    serviceDate: proposal.serviceDate,
    providerId: null,
    remarks: '',
    keyEvent: '',
    reviewed: false,
    sourceName: file.name,
    sourceFormat: answer.format,
    sourceSha256: file.sha256,
    added: now,
    ...(answer.outcome === 'read' ? pagesOf(answer) : { reading: 'locked' as const, pages: 0, textPages: 0, loss: '' }),
  };
  opened.transact(() => {
    registerFile(vault.db, file.sha256, file.bytes, now);
    if (answer.outcome === 'read') registerFile(vault.db, answer.pagesSha256, answer.pagesBytes, now);
    queries.records.add(row);
  });
  return answer.outcome === 'read'
    ? { name: file.name, outcome: 'imported', recordId: id, why: answer.loss }
    : { name: file.name, outcome: 'locked', recordId: id, why: NEEDS_PASSWORD };
}
