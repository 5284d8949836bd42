import type { Ledger } from '../../shared/domain/ledger.ts';
import { METHOD_LABELS } from '../../shared/domain/letter.ts';

const HEADER = [
  'Who',
  'Handed over on',
  'By',
  'Packet page',
  'Pages',
  'Sealed',
  'What',
  'Date of it',
  'Section',
  'Still in the case',
];

/** A cell by RFC 4180. What a spreadsheet would reckon as a formula is made a text (OWASP: CSV injection). */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** Who had what, a line for each record of each packet that was handed over, for a spreadsheet. */
export function ledgerCsv({ recipients, entries }: Ledger): string {
  const lines = recipients.flatMap(({ key, name, packets }) =>
    packets.flatMap(({ packetId, on, method }) =>
      entries.flatMap((entry) =>
        entry.had
          .filter((had) => had.recipient === key && had.packetId === packetId)
          .map(({ firstPage, pages, sealed }) => [
            ...[name, on, METHOD_LABELS[method], String(firstPage), String(pages), sealed ? 'yes' : 'no'],
            ...[entry.title, entry.serviceDate ?? '', entry.section, entry.present ? 'yes' : 'no'],
          ]),
      ),
    ),
  );
  // With a mark of UTF-8, by which spreadsheets know it.
  return `\ufeff${[HEADER, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
