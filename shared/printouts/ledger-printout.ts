import type { Case } from '../domain/case.ts';
import type { Ledger, LedgerEntry, LedgerRecipient } from '../domain/ledger.ts';
import type { Day } from '../domain/partial-date.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import { patientAddress } from '../format/address.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { isContentsKnown, receivedBy } from '../ledger/difference.ts';
import { CONTENTS_UNKNOWN, handedOverLabel, receivedLabel } from '../ledger/ledger-labels.ts';
import { PACKET_STYLE_LABELS } from '../packets/packet-styles.ts';

/** Most recipients side by side in a table that can be read. */
const RECIPIENTS_PER_TABLE = 3;

/** The printout of the ledger: each recipient with the packets they were given, then each record with its packet pages. */
export function ledgerPrintout({ case: patientCase, today }: { case: Case; today: Day }, ledger: Ledger): Printout {
  return {
    title: 'Who has what',
    form: 'sheet',
    from: patientAddress(patientCase),
    to: '',
    date: today,
    subject: 'Which records and pages went to whom, by the packets that were handed over.',
    blocks:
      ledger.recipients.length === 0 ? [{ kind: 'paragraph', text: 'Nothing has been handed over yet.' }] : blocksOf(ledger),
    footnote: 'It says what was handed over, not what was read.',
    mark: '',
    fileName: `who-has-what-${today}.pdf`,
  };
}

function blocksOf({ recipients, entries }: Ledger): PrintoutBlock[] {
  const groups = Array.from({ length: Math.ceil(recipients.length / RECIPIENTS_PER_TABLE) }, (_, index) =>
    recipients.slice(index * RECIPIENTS_PER_TABLE, (index + 1) * RECIPIENTS_PER_TABLE),
  );
  return [
    { kind: 'heading', text: 'Handed over' },
    {
      kind: 'fields',
      rows: recipients.map(({ name, packets }) => ({ label: name, value: packets.map(packetLabel).join('\n') })),
    },
    ...groups.flatMap((group): PrintoutBlock[] => [
      { kind: 'heading', text: 'Records, and on which packet pages' },
      {
        kind: 'table',
        columns: ['Record', 'Dated', ...group.map(({ name }) => name)],
        rows: entries.map((entry) => [nameOf(entry), dateOf(entry), ...group.map((recipient) => cellOf(entry, recipient))]),
      },
    ]),
  ];
}

/** A packet on a line: "12 Mar 2026, by mail: Full, 104 pages". */
function packetLabel({ on, method, style, pages, listed }: LedgerRecipient['packets'][number]): string {
  const packetText = `${handedOverLabel({ on, method })}: ${PACKET_STYLE_LABELS[style].label}, ${formatCount(pages, 'page')}`;
  return listed ? packetText : `${packetText}. ${CONTENTS_UNKNOWN}.`;
}

const nameOf = ({ title, present }: LedgerEntry) => (present ? title : `${title} (no longer in the case)`);
const dateOf = ({ serviceDate }: LedgerEntry) => (serviceDate === null ? '–' : formatDate(serviceDate));

function cellOf(entry: LedgerEntry, recipient: LedgerRecipient): string {
  return receivedLabel(receivedBy(entry, recipient.key)) || (isContentsKnown(recipient) ? '–' : 'not known');
}
