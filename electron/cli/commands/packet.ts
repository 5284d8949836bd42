import { localDay } from '../../../shared/dates/local-day.ts';
import { Id } from '../../../shared/domain/identity.ts';
import { METHOD_LABELS, Method } from '../../../shared/domain/letter.ts';
import { Handover, type Packet, type PacketChoice, Paper } from '../../../shared/domain/packet.ts';
import type { CheckFinding } from '../../../shared/domain/packet-plan.ts';
import { PacketStyle } from '../../../shared/domain/packet-style.ts';
import { formatBytes, formatCount } from '../../../shared/format/amounts.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { withStyle } from '../../../shared/packets/packet-choice.ts';
import { PACKET_STYLE_LABELS } from '../../../shared/packets/packet-styles.ts';
import type { App } from '../../api/app.ts';
import { writeFileAtomic } from '../../platform/write-file-atomic.ts';
import { type Command, EXIT, type Exit, type Terminal } from '../command.ts';
import { followJob } from '../follow-job.ts';
import { DATE, dateOf, fileOf, outputOption } from '../options.ts';
import { checkOutputFile } from '../output-file.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

/** What the recipient will miss, as a line of the terminal begins. */
const FINDING_WORDS: Record<CheckFinding['kind'], string> = {
  empty: 'to check',
  style: 'to check',
  reveals: 'gives the opinion away',
  missing: 'still missing',
  'left-out': 'in hand, but left out',
  stale: 'older than usual',
  locked: 'locked',
  loss: 'not whole',
  unreviewed: 'to check',
  undated: 'to check',
  ahead: 'to check',
};

interface PacketOrder {
  caseId: string;
  date: string;
  /** In which style; the chosen one where none is given. */
  style?: PacketStyle | undefined;
  /** What to change of the packet's choice. */
  change: Partial<PacketChoice>;
  /** Where to write it. */
  file: string;
}

/** Makes a packet and writes it completely, or not at all. Exits with 3 when a record is not in it as its pages. */
export async function makePacketFile(
  terminal: Terminal,
  app: App,
  { caseId, date, style, change, file }: PacketOrder,
): Promise<Exit> {
  await checkOutputFile(file);
  const choice = await app.client.packets.choice({ caseId });
  const chosen = { ...withStyle(choice, style ?? choice.style), ...change };
  if (style !== undefined || Object.keys(change).length > 0) await app.client.packets.choose({ caseId, choice: chosen });
  const { findings } = await app.client.packets.plan({ caseId, date });
  const made = await followJob(app, 'packet', () => app.client.packets.make({ caseId, date }));
  const { packetId, pages, bytes, remarks } = made;
  await writeFileAtomic(file, app.packet(packetId));
  if (terminal.json) terminal.print(JSON.stringify({ file, pages, bytes, remarks, check: findings }));
  else {
    for (const { kind, text } of findings) terminal.notify(`${FINDING_WORDS[kind]}: ${text}`);
    for (const { title, why } of remarks) terminal.print(`not whole\t${title}\t${why}`);
    terminal.print(`${file}: ${formatCount(pages, 'page')}, ${formatBytes(bytes)}`);
  }
  return remarks.length > 0 ? EXIT.refused : EXIT.done;
}

export const packet: Command = {
  name: 'packet',
  help: 'Makes the packet of a case and writes it to a file.',
  arguments: ['CASE'],
  options: {
    output: outputOption('pdf'),
    style: { value: 'STYLE', help: PacketStyle.options.join(', ') },
    since: { value: 'PACKET', help: 'for a supplement: the packet that it follows (default: the latest that was issued)' },
    recipient: { value: 'NAME', help: 'for whom' },
    paper: { value: 'PAPER', help: 'original, letter or a4' },
    date: DATE,
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const date = dateOf(given);
    const recipient = given.text('recipient');
    const paper = given.text('paper');
    const style = checked(PacketStyle.optional(), given.text('style'), 'style');
    const since = checked(Id.optional(), given.text('since'), 'since');
    const change: Partial<PacketChoice> = {
      ...(recipient === undefined ? {} : { recipient }),
      ...(since === undefined ? {} : { since }),
      ...(paper === undefined ? {} : { paper: checked(Paper, paper) }),
    };
    return makePacketFile(terminal, await terminal.opened(), {
      caseId,
      date,
      style,
      change,
      file: fileOf(given),
    });
  },
};

/** A packet as a row: to whom it went, or for whom it is. */
function rowOf({ id, date, style, pages, recipient, issue }: Packet): string[] {
  const handoverText = issue
    ? `to ${issue.recipient} on ${formatDate(issue.on)}, ${METHOD_LABELS[issue.method].toLowerCase()}`
    : '';
  return [id, formatDate(date), PACKET_STYLE_LABELS[style].label, String(pages), recipient, handoverText || 'draft'];
}

export const packetList: Command = {
  name: 'packet list',
  help: 'Lists the packets that were made of a case, newest first, and to whom they were handed.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const packets = await (await terminal.opened()).client.packets.list({ caseId });
    terminal.answer(packets, table(['Id', 'Date', 'Kind', 'Pages', 'For', 'Handed over'], packets.map(rowOf)));
    return EXIT.done;
  },
};

export const packetIssue: Command = {
  name: 'packet issue',
  help: 'Notes that a packet was handed over; from then on it is kept as it is. Given again, it corrects what was noted.',
  arguments: ['PACKET'],
  options: {
    to: { value: 'NAME', help: 'to whom it went', required: true },
    by: { value: 'METHOD', help: Method.options.join(', '), required: true },
    on: { value: 'DAY', help: 'when (default: today)' },
    remarks: { value: 'TEXT', help: 'anything worth keeping: a tracking number, who took it' },
  },
  json: true,
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const issue = checked(Handover, {
      on: given.text('on') ?? localDay(),
      providerId: null,
      recipient: given.text('to'),
      method: checked(Method, given.text('by'), 'by'),
      remarks: given.text('remarks'),
    });
    const handedOver = await (await terminal.opened()).client.packets.handOver({ id, issue });
    terminal.answer(handedOver, rowOf(handedOver).slice(1).join('\t'));
    return EXIT.done;
  },
};
