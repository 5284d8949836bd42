import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Day } from '../../../shared/domain/partial-date.ts';
import type { Printout, PrintoutRequest, PrintPaper } from '../../../shared/domain/printout.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import { AUDIENCES } from '../../../shared/domain/question.ts';
import { decisionPaths, letterPaths, notePaths, packetPaths, recordPaths, unreadPaths } from '../../export/archive-paths.ts';
import { checklistOf } from '../checklist/checklist-facts.ts';
import { caseLedger } from '../ledger/ledger-facts.ts';
import { withText } from '../letters/letter-text.ts';
import type { AppPorts } from '../ports.ts';
import { findPrintout } from '../printouts/printout-of.ts';
import type { OpenSession } from '../vault/vault-session.ts';

/** Everything of a case, before its files are read and its printouts typeset. */
export interface FullExport {
  file: WithoutMissing;
  /** Files of the vault in their order, by archive path; `bytes` is 0 where a file is missing. */
  storedFiles: { path: string; sha256: string; bytes: number }[];
  /** The printouts of the case, by archive path, and their paper. */
  printouts: { path: string; printout: Printout }[];
  paper: PrintPaper;
}

type WithoutMissing = Omit<CaseFile, 'missing'>;

/** Everything of a case, with the archive path of each file. Throws Problem NOT_FOUND. */
export function fullExport(opened: OpenSession, ports: Pick<AppPorts, 'version'>, caseId: string, today: Day): FullExport {
  const file = caseFile(opened, ports, caseId, today);
  const paper = file.packetChoice.paper === 'a4' ? 'a4' : 'letter';
  const printouts = printoutsOf(file).flatMap(({ path, ...printoutRequest }) => {
    const printout = findPrintout(opened, { caseId, paper, today, ...printoutRequest });
    return printout ? [{ path, printout }] : [];
  });
  return { file, storedFiles: storedFilesOf(file, opened), printouts, paper };
}

/** The contents of `case.json`. Throws Problem NOT_FOUND. */
export function caseFile(
  { queries }: OpenSession,
  { version }: Pick<AppPorts, 'version'>,
  caseId: string,
  today: Day,
): WithoutMissing {
  const patientCase = queries.cases.get(caseId);
  const letters = queries.letters.list(caseId).map((row) => withText(queries, row));
  const providers = queries.providers.list(caseId);
  const packets = packetPaths(queries.packets.list(caseId));
  return {
    format: 'second-look-case',
    version: 1,
    written: today,
    program: `Second Look ${version}`,
    case: patientCase,
    review: queries.review.get(caseId),
    checklist: checklistOf(queries, patientCase, today),
    records: recordPaths(queries.records.list(caseId)),
    notes: notePaths(queries.notes.list(caseId)),
    letters: letterPaths(letters, providers),
    providers,
    requests: queries.requests.list(caseId),
    custody: queries.custody.list(caseId),
    insurance: queries.insurance.get(caseId),
    contacts: queries.contacts.list(caseId),
    questions: queries.questions.list(caseId),
    reminders: queries.reminders.list(caseId),
    packetChoice: queries.packets.choice(caseId),
    packets: packets.map((packet) => ({ ...packet, contents: queries.packets.contents(packet.id) })),
    ledger: caseLedger(queries, caseId),
    opinions: queries.opinions.list(caseId),
    replies: queries.replies.list(caseId),
    judgements: queries.judgements.list(caseId),
    resolution: queries.resolution.get(caseId),
    decision: queries.decision.get(caseId),
    decisions: decisionPaths(queries.decision.history(caseId)),
    activity: queries.activity.list(caseId),
  };
}

type ExportedPrintout = { path: string } & Pick<PrintoutRequest, 'kind' | 'of'>;

/** The printouts in the archive of a case: each letter, note and decision, and the other printouts that are not empty. */
function printoutsOf({
  letters,
  notes,
  decisions,
  review,
  questions,
  providers,
  opinions,
  ledger,
}: WithoutMissing): ExportedPrintout[] {
  const audiences = AUDIENCES.filter((audience) => questions.some((question) => question.asked === audience));
  const printout = (name: string, kind: ExportedPrintout['kind'], isIncluded: boolean): ExportedPrintout[] =>
    isIncluded ? [{ path: `sheets/${name}.pdf`, kind, of: '' }] : [];
  return [
    ...letters.map(({ id, file }): ExportedPrintout => ({ path: file, kind: 'letter', of: id })),
    ...notes.map(({ id, file }): ExportedPrintout => ({ path: file, kind: 'note', of: id })),
    ...decisions.map(({ id, file }): ExportedPrintout => ({ path: file, kind: 'decision', of: id })),
    ...printout('review', 'review', review.gate !== null || review.reasons.length > 0),
    ...audiences.map((of): ExportedPrintout => ({ path: `sheets/questions-${of}.pdf`, kind: 'questions', of })),
    ...printout(
      'candidates',
      'comparison',
      providers.some(({ role }) => role === 'candidate'),
    ),
    ...printout('opinions', 'opinions', opinions.length > 0),
    ...printout('who-has-what', 'ledger', ledger.recipients.length > 0),
  ];
}

/** The files of the vault that belong to a case: its sources, the PDFs made from sources, its packets, what waits to be read. */
function storedFilesOf(
  { case: { id }, records, packets }: WithoutMissing,
  { vault, queries }: OpenSession,
): FullExport['storedFiles'] {
  const sizeOf = (sha256: string): number => {
    try {
      return vault.content.size(sha256);
    } catch (error) {
      // The export names the file as missing when it comes to it.
      if (error instanceof Problem) return 0;
      throw error;
    }
  };
  return [
    ...records.map(({ file, source }) => ({ path: file, sha256: source.sha256 })),
    ...records.flatMap(({ pagesFile, pagesSha256 }) =>
      pagesFile !== null && pagesSha256 !== null ? [{ path: pagesFile, sha256: pagesSha256 }] : [],
    ),
    ...packets.map(({ file, sha256 }) => ({ path: file, sha256 })),
    ...unreadPaths(queries.received.listAll(id)).map(({ path, sha256 }) => ({ path, sha256 })),
  ].map((each) => ({ ...each, bytes: sizeOf(each.sha256) }));
}
