import type { Ledger, LedgerEntry, LedgerRecipient } from '../../../shared/domain/ledger.ts';
import { formatCount } from '../../../shared/format/amounts.ts';
import { differenceOf, isContentsKnown, receivedBy } from '../../../shared/ledger/difference.ts';
import {
  CONTENTS_UNKNOWN,
  CONTENTS_UNKNOWN_REMARK,
  differenceSummary,
  handedOverLabel,
  receivedLabel,
} from '../../../shared/ledger/ledger-labels.ts';
import { PACKET_STYLE_LABELS } from '../../../shared/packets/packet-styles.ts';
import { samePhysician } from '../../../shared/providers/names.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { table } from '../table.ts';

/** Finds the recipient by name, in any case of letters, or the only physician with this name. Throws UsageError. */
function named({ recipients }: Ledger, name: string): LedgerRecipient {
  const normalizeName = (text: string) => text.trim().toLocaleLowerCase('en');
  const exactMatch = recipients.find(
    (recipient) => recipient.key === name || normalizeName(recipient.name) === normalizeName(name),
  );
  const matches = exactMatch ? [exactMatch] : recipients.filter((recipient) => samePhysician(recipient.name, name));
  const [one] = matches;
  if (one && matches.length === 1) return one;
  const known = recipients.map((recipient) => `“${recipient.name}”`).join(', ');
  throw new UsageError(`Nobody named “${name}” was handed a packet. Known: ${known || 'nobody yet'}.`);
}

/** A table of records, recipients as its columns. */
function recordTable(entries: readonly LedgerEntry[], recipients: readonly LedgerRecipient[]): string {
  return table(
    [...recipients.map(({ name }) => name), 'Record'],
    entries.map((entry) => [
      ...recipients.map(
        (recipient) => receivedLabel(receivedBy(entry, recipient.key)) || (isContentsKnown(recipient) ? '–' : 'not known'),
      ),
      entry.present ? entry.title : `${entry.title} (no longer in the case)`,
    ]),
  );
}

function packetTable(recipients: readonly LedgerRecipient[]): string {
  const rows = recipients.flatMap(({ name, packets }) =>
    packets.map(({ packetId, style, pages, listed, ...handed }) => [
      name,
      handedOverLabel(handed),
      PACKET_STYLE_LABELS[style].label,
      listed ? formatCount(pages, 'page') : CONTENTS_UNKNOWN.toLowerCase(),
      packetId,
    ]),
  );
  return table(['Who', 'Handed over', 'Style', 'Pages', 'Packet'], rows);
}

export const ledger: Command = {
  name: 'ledger',
  help: 'Shows who has which records and packet pages, by the packets that were handed over; or where two differ.',
  arguments: ['CASE'],
  options: {
    between: { value: 'NAME', help: 'with --and: only where these two differ' },
    and: { value: 'NAME', help: 'the other of the two' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const [between, and] = [given.text('between'), given.text('and')];
    if ((between === undefined) !== (and === undefined)) throw new UsageError('Name two: --between NAME --and NAME.');
    const known = await (await terminal.opened()).client.ledger.get({ caseId });
    if (between === undefined || and === undefined) {
      const { recipients, entries } = known;
      const tables = `${packetTable(recipients)}\n\n${recordTable(entries, recipients)}`;
      terminal.answer(known, recipients.length === 0 ? 'Nothing has been handed over yet.' : tables);
      return EXIT.done;
    }
    const [first, second] = [named(known, between), named(known, and)];
    if (first === second) throw new UsageError('Name two who are not the same.');
    const difference = differenceOf(known, first.key, second.key);
    const { onlyA, onlyB, sure } = difference;
    const summary = [differenceSummary(difference, first.name, second.name), ...(sure ? [] : [CONTENTS_UNKNOWN_REMARK])].join(
      ' ',
    );
    const rows = [...onlyA, ...onlyB];
    terminal.answer(difference, rows.length === 0 ? summary : `${summary}\n\n${recordTable(rows, [first, second])}`);
    return EXIT.done;
  },
};
