import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { noteTitle } from '../../../shared/domain/note.ts';
import type { Packet } from '../../../shared/domain/packet.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { ASKED } from '../../../shared/domain/question.ts';
import type { MedicalRecord, SourceFormat } from '../../../shared/domain/record.ts';
import type { Piece, PrintedSheet, PrintOrder, PrintPaper } from '../../../shared/domain/sheet.ts';
import { LETTER_KIND_LABELS } from '../../../shared/letters/log.ts';
import { fileWords, ordinal } from '../../export/names.ts';
import { checklistOf } from '../checklist/facts.ts';
import { withText } from '../letters/text.ts';
import { caseLedger } from '../packets/ledger.ts';
import type { AppPorts } from '../ports.ts';
import { pieceOf } from '../printed/piece.ts';
import type { Opened } from '../vault/session.ts';

/** Everything of a case, before its files are read and its pages printed. */
export interface WholeCase {
  file: Omit<CaseFile, 'missing'>;
  /** Files of the vault, in their order, by their path in the archive. */
  stored: { path: string; sha256: string; bytes: number }[];
  /** Pages that are set in type for it, and on which paper. */
  paper: PrintPaper;
  sheets: { path: string; sheet: PrintedSheet }[];
}

const ENDINGS: Record<SourceFormat, string> = {
  pdf: 'pdf',
  jpeg: 'jpg',
  png: 'png',
  tiff: 'tif',
  webp: 'webp',
  heic: 'heic',
};

/** The oldest first, what has no date last. */
const byDate = (a: string | null, b: string | null) => (a ?? '9').localeCompare(b ?? '9');

/** Rows with the name that each bears in its folder: a number, so that they stand in their order, then words. */
function named<Row, Name extends string>(
  rows: readonly Row[],
  wordsOf: (row: Row) => readonly (string | null)[],
  fallback: Name,
): { row: Row; name: string }[] {
  return rows.map((row, i) => ({
    row,
    name: `${ordinal(i, rows.length)}-${fileWords(...wordsOf(row)) || fallback}`,
  }));
}

/** What is in a case, and where each file of it lies in the archive. Throws Problem NOT_FOUND. */
export function wholeCase(opened: Opened, { version }: Pick<AppPorts, 'version'>, caseId: string, today: Day): WholeCase {
  const { queries, vault } = opened;
  const subject = queries.cases.get(caseId);
  const records = recordsOf(queries.records.list(caseId));
  const packets = packetsOf(queries.packets.list(caseId));
  const letters = named(
    queries.letters
      .list(caseId)
      .map((row) => withText(queries, row))
      .toReversed(),
    ({ date, kind, text }) => [date, text.subject || LETTER_KIND_LABELS[kind]],
    'letter',
  ).map(({ row, name }) => ({ ...row, file: `letters/${name}.pdf` }));
  const notes = named(
    queries.notes.list(caseId).toSorted((a, b) => byDate(a.date, b.date)),
    (note) => [note.date, noteTitle(note)],
    'note',
  ).map(({ row, name }) => ({ ...row, file: `notes/${name}.pdf` }));
  const history = queries.decision.history(caseId);
  const earlier = named(history.filter(({ reopened }) => reopened !== null).toReversed(), ({ decided }) => [decided], 'decision');
  const decisions = history.map((decision) => {
    const before = earlier.find(({ row }) => row.id === decision.id);
    const file = before ? `earlier-decisions/${before.name}.pdf` : 'decision.pdf';
    return { ...decision, file };
  });
  const questions = queries.questions.list(caseId);
  const opinions = queries.opinions.list(caseId);
  const ledger = caseLedger(queries, caseId);
  const review = queries.review.get(caseId);
  const providers = queries.providers.list(caseId);
  const packetChoice = queries.packets.choice(caseId);
  const paper = packetChoice.paper === 'a4' ? 'a4' : 'letter';

  const sheets: WholeCase['sheets'] = [];
  function print(path: string, piece: Piece, of = ''): void {
    const order: PrintOrder = { caseId, piece, of, paper, today };
    const sheet = pieceOf(opened, order);
    if (sheet) sheets.push({ path, sheet });
  }
  for (const { id, file } of letters) print(file, 'letter', id);
  for (const { id, file } of notes) print(file, 'note', id);
  for (const { id, file } of decisions) print(file, 'decision', id);
  if (review.gate !== null || review.reasons.length > 0) print('sheets/review.pdf', 'review');
  for (const asked of ASKED)
    if (questions.some((question) => question.asked === asked)) print(`sheets/questions-${asked}.pdf`, 'questions', asked);
  if (providers.some(({ role }) => role === 'candidate')) print('sheets/candidates.pdf', 'comparison');
  if (opinions.length > 0) print('sheets/opinions.pdf', 'opinions');
  if (ledger.recipients.length > 0) print('sheets/who-has-what.pdf', 'ledger');

  const sizeOf = (sha256: string): number => {
    try {
      return vault.content.size(sha256);
    } catch (error) {
      // It is named as missing when it is its turn.
      if (error instanceof Problem) return 0;
      throw error;
    }
  };
  const stored = [
    ...records.map(({ file, source }) => ({ path: file, sha256: source.sha256 })),
    ...records.flatMap(({ pagesFile, pagesSha256 }) =>
      pagesFile !== null && pagesSha256 !== null ? [{ path: pagesFile, sha256: pagesSha256 }] : [],
    ),
    ...packets.map(({ file, sha256 }) => ({ path: file, sha256 })),
  ].map((each) => ({ ...each, bytes: sizeOf(each.sha256) }));

  return {
    file: {
      format: 'second-look-case',
      version: 1,
      written: today,
      program: `Second Look ${version}`,
      case: subject,
      review,
      checklist: checklistOf(queries, subject, today),
      records,
      notes,
      letters,
      providers,
      requests: queries.requests.list(caseId),
      custody: queries.custody.list(caseId),
      insurance: queries.insurance.get(caseId),
      contacts: queries.contacts.list(caseId),
      questions,
      reminders: queries.reminders.list(caseId),
      packetChoice,
      packets: packets.map((packet) => ({ ...packet, contents: queries.packets.contents(packet.id) })),
      ledger,
      opinions,
      replies: queries.replies.list(caseId),
      judgements: queries.judgements.list(caseId),
      resolution: queries.resolution.get(caseId),
      decision: queries.decision.get(caseId),
      decisions,
      activity: queries.activity.list(caseId),
    },
    stored,
    paper,
    sheets,
  };
}

/** The records, the oldest first, those without a date last, with their files. */
function recordsOf(records: readonly MedicalRecord[]): CaseFile['records'] {
  const oldest = records.toSorted((a, b) => byDate(a.serviceDate, b.serviceDate) || a.added.localeCompare(b.added));
  return named(
    oldest,
    ({ serviceDate, title, source }) => [serviceDate, title || source.name.replace(/\.[^.]*$/, '')],
    'record',
  ).map(({ row, name }) => ({
    ...row,
    file: `records/${name}.${ENDINGS[row.source.format]}`,
    pagesFile: row.pagesSha256 === null || row.pagesSha256 === row.source.sha256 ? null : `pages/${name}.pdf`,
  }));
}

/** The packets as they were made, those handed over named for whom they went to. */
function packetsOf(packets: readonly Packet[]): (Packet & { file: string })[] {
  return named(
    packets.toReversed(),
    ({ issue, date, recipient }) => (issue ? [issue.on, issue.recipient] : [date, recipient, 'draft']),
    'packet',
  ).map(({ row, name }) => ({ ...row, file: `packets/${name}.pdf` }));
}
