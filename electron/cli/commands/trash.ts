import { localDayOf } from '../../../shared/dates/local-day.ts';
import { Id } from '../../../shared/domain/identity.ts';
import type { TrashEntry, TrashItem } from '../../../shared/domain/trash.ts';
import { formatCount } from '../../../shared/format/amounts.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { removalPlanLines, removalSentence } from '../../../shared/format/removal-messages.ts';
import { TRASH_KIND_LABELS } from '../../../shared/format/trash-labels.ts';
import type { App } from '../../api/app.ts';
import { type Command, EXIT, type Exit, type Given, type Terminal, UsageError } from '../command.ts';
import { table } from '../table.ts';
import { checked } from '../validated.ts';

const FOR_GOOD_OPTIONS = {
  yes: { help: 'do it; without, only what would go is said' },
  packets: { value: 'IDS', help: 'packets that were handed over and shall go too, separated by commas' },
} as const;

export const trashList: Command = {
  name: 'trash list',
  help: 'Lists what was removed in a case, the latest first; without CASE, with --cases, the removed cases.',
  arguments: ['CASE'],
  options: { cases: { help: 'the cases that were removed', insteadOfArguments: true } },
  json: true,
  async run(terminal, given) {
    const { client } = await terminal.opened();
    if (given.flag('cases')) {
      const removed = await client.cases.removed();
      const rows = removed.map((row) => [row.id, formatDate(localDayOf(row.removed)), row.patient, row.question]);
      terminal.answer(removed, rows.length > 0 ? table(['Id', 'Removed', 'Patient', 'Question'], rows) : 'The trash is empty.');
      return EXIT.done;
    }
    const [caseId = ''] = given.arguments;
    const entries = await client.trash.list({ caseId });
    const { days, agreed, overdue } = await client.trash.state({ caseId });
    if (overdue.length > 0 && !agreed)
      terminal.notify(
        `${formatCount(overdue.length, 'thing')} in it ${overdue.length === 1 ? 'is' : 'are'} older than ${formatCount(days ?? 0, 'day')}. “second-look trash empty ${caseId} --overdue” shows what would go.`,
      );
    const rows = entries.map(({ id, kind, label, removed }) => [
      id,
      removed ? formatDate(localDayOf(removed)) : '',
      TRASH_KIND_LABELS[kind][0],
      label,
    ]);
    terminal.answer(entries, rows.length > 0 ? table(['Id', 'Removed', 'Kind', 'Name'], rows) : 'The trash is empty.');
    return EXIT.done;
  },
};

export const trashRestore: Command = {
  name: 'trash restore',
  help: 'Restores what was removed, by the ids that “trash list” shows.',
  arguments: ['REMOVED…'],
  options: {},
  json: true,
  async run(terminal, given) {
    const app = await terminal.opened();
    const items = itemsOf((await found(app, given.arguments)).filter(({ removed }) => removed !== null));
    if (items.length > 0) await app.client.trash.restore({ items });
    terminal.answer(items, items.length > 0 ? `Restored: ${formatCount(items.length, 'thing')}.` : 'None of it was removed.');
    return EXIT.done;
  },
};

export const trashKeep: Command = {
  name: 'trash keep',
  help: 'Says how long the trash of a case keeps things; the first time that something is older, you are asked.',
  arguments: ['CASE'],
  options: { days: { value: 'N', help: 'days (default: until the trash is emptied)' } },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const text = given.text('days');
    const days = text === undefined ? null : Number(text);
    if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= 3650))
      throw new UsageError('--days takes a number from 1 to 3650.');
    const { client } = await terminal.opened();
    const state = await client.trash.keep({ caseId, days });
    terminal.answer(
      state,
      days === null
        ? 'The trash keeps everything until it is emptied.'
        : `The trash keeps things for ${formatCount(days, 'day')}.`,
    );
    return EXIT.done;
  },
};

export const trashEmpty: Command = {
  name: 'trash empty',
  help: 'Removes for good what was removed in a case. Nothing brings it back.',
  arguments: ['CASE'],
  options: { overdue: { help: 'only what is older than the trash keeps things' }, ...FOR_GOOD_OPTIONS },
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const app = await terminal.opened();
    const items = given.flag('overdue')
      ? (await app.client.trash.state({ caseId })).overdue
      : itemsOf(await app.client.trash.list({ caseId }));
    if (items.length > 0) return removeItems(terminal, app, items, given);
    terminal.answer(null, given.flag('overdue') ? 'Nothing in the trash is that old.' : 'The trash is empty.');
    return EXIT.done;
  },
};

export const remove: Command = {
  name: 'remove',
  help: 'Moves things to the trash by their ids: records, notes, letters, a case …; with --for-good nothing brings them back.',
  arguments: ['THING…'],
  options: { 'for-good': { help: 'out of the vault, with everything that hangs on it' }, ...FOR_GOOD_OPTIONS },
  json: true,
  async run(terminal, given) {
    const app = await terminal.opened();
    const entries = await found(app, given.arguments);
    const toMove = itemsOf(entries.filter(({ removed }) => removed === null));
    const forGood = given.flag('for-good');
    // Without --yes nothing changes.
    if (toMove.length > 0 && (!forGood || given.flag('yes'))) await app.client.trash.put({ items: toMove });
    if (forGood) return removeItems(terminal, app, itemsOf(entries), given);
    terminal.answer(
      toMove,
      `In the trash: ${formatCount(entries.length, 'thing')}. “second-look trash restore” brings things back.`,
    );
    return EXIT.done;
  },
};

const itemsOf = (entries: readonly TrashEntry[]): TrashItem[] => entries.map(({ kind, id }) => ({ kind, id }));

/** What the ids name. Throws UsageError for an id of nothing. */
async function found({ client }: App, ids: readonly string[]): Promise<TrashEntry[]> {
  const entries = await client.trash.find({ ids: ids.map((id) => checked(Id, id)) });
  const missing = ids.find((id) => !entries.some((entry) => entry.id === id));
  if (missing !== undefined) throw new UsageError(`Nothing has the id “${missing}”.`);
  return entries;
}

/** Says what would go; with --yes removes it. */
async function removeItems(terminal: Terminal, { client }: App, items: TrashItem[], given: Given): Promise<Exit> {
  const packetIds = (given.text('packets') ?? '')
    .split(',')
    .filter(Boolean)
    .map((id) => checked(Id, id.trim()));
  const plan = await client.trash.plan({ items, packetIds });
  for (const line of removalPlanLines(plan, packetIds)) terminal.notify(line);
  if (!given.flag('yes')) {
    terminal.answer({ plan, removed: false }, 'Nothing was removed for good. With --yes it is.');
    return EXIT.refused;
  }
  const removal = await client.trash.remove({ items, packetIds });
  terminal.answer({ ...removal, removed: true }, removalSentence(removal));
  return EXIT.done;
}
