import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { PastDecision } from '../../shared/domain/decision.ts';
import type { Letter } from '../../shared/domain/letter.ts';
import { type Note, noteTitle } from '../../shared/domain/note.ts';
import type { Packet } from '../../shared/domain/packet.ts';
import type { PartialDate } from '../../shared/domain/partial-date.ts';
import type { Provider } from '../../shared/domain/provider.ts';
import type { MedicalRecord, SourceFormat } from '../../shared/domain/record.ts';
import { LETTER_KIND_LABELS } from '../../shared/letters/letter-log.ts';
import { fileNameFrom, ordinal } from './file-names.ts';

/**
 * The path of each file in the archive of a case. Each kind has a folder. A name begins with a number, the date and the title;
 * the oldest comes first.
 */

const EXTENSIONS: Record<SourceFormat, string> = {
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
  tiff: 'tif',
  webp: 'webp',
  heic: 'heic',
};

/** The oldest first, what has no date last. */
const byDate = (a: PartialDate | null, b: PartialDate | null) => (a ?? '9').localeCompare(b ?? '9');

/** Rows in their order, each with the name of its file; `other` where its title gives none. */
function withFileNames<Row>(
  rows: readonly Row[],
  titles: (row: Row) => readonly (string | null)[],
  other: string,
): [Row, string][] {
  return rows.map((row, i) => [row, `${ordinal(i, rows.length)}-${fileNameFrom(...titles(row)) || other}`]);
}

const withoutEnding = (fileName: string) => fileName.replace(/\.[^.]*$/, '');

/** The records, oldest first, each with the paths of its source file and of its pages. */
export function recordPaths(records: readonly MedicalRecord[]): CaseFile['records'] {
  const oldest = records.toSorted((a, b) => byDate(a.serviceDate, b.serviceDate) || a.added.localeCompare(b.added));
  const titles = ({ serviceDate, title, source }: MedicalRecord) => [serviceDate, title || withoutEnding(source.name)];
  return withFileNames(oldest, titles, 'record').map(([row, name]) => {
    const { source, pagesSha256 } = row;
    const isUnchanged = pagesSha256 === null || pagesSha256 === source.sha256;
    return { ...row, file: `records/${name}.${EXTENSIONS[source.format]}`, pagesFile: isUnchanged ? null : `pages/${name}.pdf` };
  });
}

/** Received files that are not records yet, in their order, each with its path. */
export function unreadPaths<File extends { name: string }>(files: readonly File[]): (File & { path: string })[] {
  return withFileNames(files, ({ name }) => [withoutEnding(name)], 'file').map(([file, name]) => {
    const ending = /\.[a-z0-9]{1,5}$/i.exec(file.name)?.[0].toLowerCase() ?? '';
    return { ...file, path: `not-read-yet/${name}${ending}` };
  });
}

/**
 * The packets, oldest first, with their paths. The name has the day of the handover and the recipient; a draft has its date.
 */
export function packetPaths(packets: readonly Packet[]): (Packet & { file: string })[] {
  const dayOf = ({ issue, date }: Packet) => issue?.on ?? date;
  const oldest = packets.toSorted((a, b) => byDate(dayOf(a), dayOf(b)) || a.made.localeCompare(b.made));
  const titles = (packet: Packet) => [dayOf(packet), ...(packet.issue ? [packet.issue.recipient] : [packet.recipient, 'draft'])];
  return withFileNames(oldest, titles, 'packet').map(([row, name]) => ({ ...row, file: `packets/${name}.pdf` }));
}

/**
 * The letters, oldest first, with their paths. The name has kind and recipient, not the subject: a subject can name the
 * patient.
 */
export function letterPaths(letters: readonly Letter[], providers: readonly Provider[]): CaseFile['letters'] {
  const oldest = letters.toSorted((a, b) => byDate(a.date, b.date) || a.created.localeCompare(b.created));
  const nameOf = (providerId: string | null) => providers.find(({ id }) => id === providerId)?.name ?? '';
  const titles = ({ date, kind, providerId }: Letter) => [date, LETTER_KIND_LABELS[kind], nameOf(providerId)];
  return withFileNames(oldest, titles, 'letter').map(([row, name]) => ({ ...row, file: `letters/${name}.pdf` }));
}

/** The notes, the oldest first, each with the name of its file. */
export function notePaths(notes: readonly Note[]): CaseFile['notes'] {
  const oldest = notes.toSorted((a, b) => byDate(a.date, b.date) || a.created.localeCompare(b.created));
  return withFileNames(oldest, (note) => [note.date, noteTitle(note)], 'note').map(([row, name]) => ({
    ...row,
    file: `notes/${name}.pdf`,
  }));
}

/**
 * The decisions with their paths, newest first. The current decision is at the top of the archive; earlier ones have a folder.
 */
export function decisionPaths(history: readonly PastDecision[]): CaseFile['decisions'] {
  const before = history.filter(({ reopened }) => reopened !== null).toReversed();
  const names = new Map(withFileNames(before, ({ decided }) => [decided], 'decision'));
  return history.map((row) => {
    const name = names.get(row);
    return { ...row, file: name === undefined ? 'decision.pdf' : `earlier-decisions/${name}.pdf` };
  });
}
