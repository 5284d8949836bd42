import { localMoment } from '../dates/local-day.ts';
import type { AffectedPacket, HoldingBackup, Removal, RemovalPlan } from '../domain/trash.ts';
import { formatBytes, formatCount } from './amounts.ts';
import { formatDate, formatMoment } from './format-date.ts';
import { describeCounts } from './trash-labels.ts';

/** What removing for good takes, in sentences: first what goes, then what stays. `chosen`: the packets that shall go too. */
export function removalPlanLines(plan: RemovalPlan, chosen: readonly string[]): string[] {
  const { counts, files, bytes, shared, packets, evidence, databaseCopies, damagedCopies, backups } = plan;
  const staying = evidence.filter(({ id }) => !chosen.includes(id));
  return [
    `This goes for good: ${describeCounts(counts)}.`,
    files > 0 &&
      `With it ${files === 1 ? 'goes' : 'go'} ${formatCount(files, 'stored file')} (${formatBytes(bytes)}), the texts and the entries of the search.`,
    shared > 0 && `${formatCount(shared, 'file')} ${shared === 1 ? 'stays' : 'stay'}, because something else uses the same file.`,
    packets.length > 0 && `Packets that contain it go too: ${packets.map(packetName).join('; ')}.`,
    ...staying.map((packet) => `${evidenceSentence(packet)} It stays unless you choose it.`),
    databaseCopies > 0 && 'The copy of the database from before the last update of the program goes too.',
    damagedCopies.length > 0 &&
      `A repair kept a damaged database, which may hold it: ${damagedCopies.join(', ')}. Remove it by hand once you no longer need it.`,
    ...backups.map(backupSentence),
    'Copies outside this vault are not touched: files you saved, the papers themselves, backups made by other programs.',
  ].filter((line) => line !== false);
}

/** Which backup still holds it. */
function backupSentence({ place, made, versions }: HoldingBackup): string {
  const latest = `the latest of ${formatMoment(localMoment(new Date(made)))}`;
  return versions === null
    ? `The backup in ${place} is not there now. Its versions may still hold it, ${latest}.`
    : `The backup in ${place} still holds it, in ${formatCount(versions, 'version')}, ${latest}. Backups that are made from now on do not.`;
}

/** "for Dr Second, 3 March 2026". */
function packetName({ recipient, date }: AffectedPacket): string {
  return `${recipient ? `for ${recipient}` : 'without a recipient'}, ${formatDate(date)}`;
}

/** Why a packet is not simply taken along. */
export function evidenceSentence(packet: AffectedPacket): string {
  return packet.handedOver === null
    ? `The packet ${packetName(packet)} may contain it: what is in it was not kept.`
    : `The packet ${packetName(packet)}, was handed over on ${formatDate(packet.handedOver)} and holds a copy. It shows who has what.`;
}

/** What was done. */
export function removalSentence({ counts, contents, unfinished }: Removal): string {
  const files = contents.length > 0 ? ` ${formatCount(contents.length, 'stored file')} with it.` : '';
  const rest = unfinished ? ' The database is still to be cleaned: that goes on when the vault is opened next.' : '';
  return `Removed for good: ${describeCounts(counts)}.${files}${rest}`;
}

/** What removing can and cannot do, for the certificate and the page. */
export const MEDIUM_SENTENCE =
  'What lay there was encrypted. A disk may keep old blocks for a while, but without the key of this vault nobody can read them.';
