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
import type { ReceivedFile } from './received.queries.ts';

/** Why a file is kept unread. */
const NEEDS_PASSWORD = 'It is protected with a password. The file is kept; it opens once its password is given.';
/** As above, after a password was tried. */
const WRONG_PASSWORD = 'The password that was given does not open it. The file is kept; it opens once its own password is given.';
const needsPassword = ({ password }: ReceivedFile): string => (password === null ? NEEDS_PASSWORD : WRONG_PASSWORD);

interface Ingestion {
  caseId: string;
  opened: OpenSession;
  reader: Pick<Reader, 'read'>;
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
  { sha256, name, password }: Pick<ReceivedFile, 'sha256' | 'name' | 'password'>,
  recordId: string,
  { opened, reader, signal }: Ingestion,
): Promise<ReadAnswer | undefined> {
  const { records } = opened.queries;
  try {
    const answer = await reader.read(
      { sha256, name, ...(password === null ? {} : { password }) },
      { signal, onTexts: (from, texts) => opened.transact(() => records.addTexts(recordId, from, texts)) },
    );
    if (answer.outcome !== 'read') records.dropTexts(recordId);
    return answer;
  } catch (error) {
    try {
      records.dropTexts(recordId);
    } catch {
      // The next unlock or the next opening removes the texts. The first error is the one to report.
    }
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** `wrong`: the password does not fit. `why`: it may fit, but no page can be read. */
export type Unlocking = 'unlocked' | 'wrong' | 'cancelled' | { why: string };

/**
 * Reads a locked record with the password. `also` runs in the transaction that opens the record. A record that was unlocked
 * meanwhile stays as it is.
 */
export async function unlockRecord(
  record: MedicalRecord,
  password: string,
  ingestion: Ingestion,
  also: () => void = () => {},
): Promise<Unlocking> {
  const { opened, ports, signal } = ingestion;
  if (signal.aborted) return 'cancelled';
  if (opened.queries.records.get(record.id).reading !== 'locked') {
    opened.transact(also);
    return 'unlocked';
  }
  // A failed attempt may have left texts.
  opened.queries.records.dropTexts(record.id);
  const { sha256, name } = record.source;
  const answer = await read({ name, sha256, password }, record.id, ingestion);
  if (!answer) return 'cancelled';
  if (answer.outcome === 'locked') return 'wrong';
  if (answer.outcome === 'refused') return { why: answer.why };
  opened.transact(() => {
    registerFile(opened.vault.db, answer.pagesSha256, answer.pagesBytes, ports.clock.now());
    opened.queries.records.change(record.id, pagesOf(answer));
    also();
  });
  return 'unlocked';
}

/** A file that the case already has. Its record returns from the trash, or is unlocked with the password of the import. */
async function ingestDuplicate(
  record: MedicalRecord,
  file: ReceivedFile,
  ingestion: Ingestion,
): Promise<FileOutcome | undefined> {
  const { opened } = ingestion;
  const { records, received } = opened.queries;
  const outcome = (kind: FileOutcome['outcome'], why: string): FileOutcome => ({
    name: file.name,
    outcome: kind,
    recordId: record.id,
    why,
  });
  const title = record.title || record.source.name;
  const restore = () => record.removed !== null && records.setRemoved([record.id], null);
  const settle = () => {
    restore();
    received.remove(file.id);
  };
  let unlocked: Unlocking | undefined;
  if (record.reading === 'locked' && file.password !== null) {
    unlocked = await unlockRecord(record, file.password, ingestion, settle);
    if (unlocked === 'cancelled') return undefined;
    if (unlocked === 'unlocked') return outcome('imported', 'Its password opened it.');
  }
  opened.transact(settle);
  if (record.reading === 'locked')
    return file.password === null
      ? outcome('duplicate', `The same file is here already and waits for its password: “${title}”.`)
      : outcome('locked', typeof unlocked === 'object' ? unlocked.why : WRONG_PASSWORD);
  return outcome(
    'duplicate',
    record.removed === null ? `The same file is here already: “${title}”.` : `It was in the trash and is back: “${title}”.`,
  );
}

/**
 * Makes a record of a received file, or says why not. In the transaction that writes the outcome the file stops to wait.
 * Undefined: stopped, and the file waits as before. The caller removes the content of a refused file, and reads the same file of a case
 * once at a time.
 */
export async function ingestFile(file: ReceivedFile, ingestion: Ingestion): Promise<FileOutcome | undefined> {
  const { caseId, opened, ports } = ingestion;
  const { queries, vault } = opened;
  const same = queries.records.bySource(caseId, file.sha256);
  if (same) return ingestDuplicate(same, file, ingestion);

  const id = randomUUID();
  const answer = await read(file, id, ingestion);
  if (!answer) return undefined;
  if (answer.outcome === 'refused') {
    opened.transact(() => queries.received.discard(file));
    return { name: file.name, outcome: 'refused', recordId: null, why: answer.why };
  }

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
    if (answer.outcome === 'read') registerFile(vault.db, answer.pagesSha256, answer.pagesBytes, now);
    queries.records.add(row);
    queries.received.remove(file.id);
  });
  return answer.outcome === 'read'
    ? { name: file.name, outcome: 'imported', recordId: id, why: answer.loss }
    : { name: file.name, outcome: 'locked', recordId: id, why: needsPassword(file) };
}
