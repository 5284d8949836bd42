import type { CaseFile } from '../../shared/domain/case-file.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import { formatDate } from '../../shared/format/format-date.ts';

/** The description of each folder of the archive. A folder without files is not described. */
const FOLDERS = {
  records: 'the records as they came, byte for byte, the oldest first',
  pages: 'the pages of those records that had to be repaired, unlocked or made of a picture, as PDF; under the same number',
  'not-read-yet': 'files that were received and are no records yet, byte for byte',
  packets: 'the packets, byte for byte; ledger.csv says which page went to whom',
  letters: 'letters and messages, as PDF',
  notes: 'what was written down of the talks, as PDF',
  sheets: 'pages made of the case on the day of this file: questions, opinions side by side and the like, as PDF',
  'earlier-decisions': 'decisions that were taken up again, each as it was, as PDF',
} as const;

const folderLine = (name: string, count: number, text: string) =>
  `  ${`${name}/`.padEnd(20)}${formatCount(count, 'file')}: ${text}`;

const title = (text: string) => `${text}\n${'-'.repeat(text.length)}`;

type ReadmeFacts = Pick<CaseFile, 'format' | 'version' | 'written' | 'program' | 'case' | 'missing' | 'records'>;

/**
 * The README of the archive of a case. It explains the contents, how to check them, and what is missing, to a person who has
 * only the archive.
 */
export function readme(file: ReadmeFacts, paths: readonly string[]): string {
  const { case: patientCase, written, program, missing, records } = file;
  const count = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`)).length;
  const folders = Object.entries(FOLDERS).flatMap(([name, text]) =>
    count(name) > 0 ? [folderLine(name, count(name), text)] : [],
  );
  const decision = paths.includes('decision.pdf') ? [`  ${'decision.pdf'.padEnd(20)}the plan that was chosen, and why`] : [];
  const locked = records.filter(({ reading }) => reading === 'locked').length;
  return `${[
    `Everything of one case, written by ${program} on ${formatDate(written)}`,
    `Patient:   ${patientCase.patient}, born ${formatDate(patientCase.born)}\nQuestion:  ${patientCase.question.replaceAll(/\s+/g, ' ')}`,
    [
      title('This file is not encrypted'),
      'Whoever has it can read everything in it: records, notes, opinions, the decision.',
      'Keep it where only you can open it. Do not send it by plain e-mail, and give it',
      'to nobody who should see only a part: for a physician, make a packet instead.',
    ].join('\n'),
    [
      title('What is in it'),
      ...folders,
      ...decision,
      `  ${'case.json'.padEnd(20)}all that is written in the case, as data, for programs (${file.format}, version ${file.version})`,
      `  ${'SHA256SUMS.txt'.padEnd(20)}the sum of every file, to check that nothing changed`,
    ].join('\n'),
    [
      title('How to read it'),
      'Unpack it first. PDF files and pictures open with a double click on any computer.',
      'Second Look is not needed. Files are named by a number, their date and title.',
      ...(locked > 0 ? [`Still locked, each opens with the password of whoever sent it: ${formatCount(locked, 'record')}.`] : []),
    ].join('\n'),
    [
      title('How to check it'),
      'In the folder that you unpacked:',
      '  Linux     sha256sum -c SHA256SUMS.txt',
      '  Mac       shasum -a 256 -c SHA256SUMS.txt',
      '  Windows   certutil -hashfile "the file" SHA256   (then compare with its line)',
    ].join('\n'),
    [
      title('What is not in it'),
      'What you removed from the case, and your passwords.',
      ...(missing.length > 0
        ? [
            'These files could not be read from the vault, because they are damaged or gone:',
            ...missing.map(({ path, why }) => `  ${path}   ${why}`),
          ]
        : []),
    ].join('\n'),
  ].join('\n\n')}\n`;
}
