import { resolve } from 'node:path';
import { type CheckFinding, type PacketChoice, Paper } from '../../../shared/domain/packet.ts';
import { Day } from '../../../shared/domain/partial-date.ts';
import type { App } from '../../app/app.ts';
import { localDay } from '../../app/local-day.ts';
import { checkPlace, writeWhole } from '../../app/write-whole.ts';
import { checked } from '../checked.ts';
import { type Command, EXIT, type Exit, type Terminal } from '../command.ts';
import { followHere } from '../follow.ts';

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

export interface PacketOrder {
  caseId: string;
  date: string;
  /** What to change of the packet's choice. */
  change: Partial<PacketChoice>;
  /** Where to write it. */
  file: string;
}

/** Makes a packet and writes it whole under its name, or not at all. Gives 3 when a record is not in it as its pages. */
export async function makeInto(terminal: Terminal, app: App, { caseId, date, change, file }: PacketOrder): Promise<Exit> {
  await checkPlace(file);
  const choice = await app.client.packets.choice({ caseId });
  if (Object.keys(change).length > 0) await app.client.packets.choose({ caseId, choice: { ...choice, ...change } });
  const { findings } = await app.client.packets.plan({ caseId, date });
  const result = await followHere(app, () => app.client.packets.make({ caseId, date }));
  if (result.kind !== 'packet') throw new Error('A packet answers with a packet.');
  await writeWhole(file, app.packet(result.packetId));
  const { pages, bytes, remarks } = result;
  if (terminal.json) terminal.print(JSON.stringify({ file, pages, bytes, remarks, check: findings }));
  else {
    for (const { kind, text } of findings) terminal.tell(`${FINDING_WORDS[kind]}: ${text}`);
    for (const { title, why } of remarks) terminal.print(`not as its pages\t${title}\t${why}`);
    terminal.print(`${file}: ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB`);
  }
  return remarks.length > 0 ? EXIT.refused : EXIT.done;
}

export const packet: Command = {
  name: 'packet',
  help: 'Makes the packet of a case and writes it to a file.',
  arguments: ['CASE'],
  options: {
    output: { value: 'FILE.pdf', help: 'where to write it; a file that is there is replaced', required: true, short: 'o' },
    recipient: { value: 'NAME', help: 'for whom' },
    paper: { value: 'PAPER', help: 'original, letter or a4' },
    date: { value: 'D', help: 'the date it bears (default: today)' },
  },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const date = checked(Day, given.text('date') ?? localDay());
    const recipient = given.text('recipient');
    const paper = given.text('paper');
    const change: Partial<PacketChoice> = {
      ...(recipient === undefined ? {} : { recipient }),
      ...(paper === undefined ? {} : { paper: checked(Paper, paper) }),
    };
    return makeInto(terminal, await terminal.opened(), { caseId, date, change, file: resolve(given.text('output') ?? '') });
  },
};
