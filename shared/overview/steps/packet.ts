import { counted } from '../../wording/amounts.ts';
import { showDate } from '../../wording/dates.ts';
import type { Rule, Standing } from '../standing.ts';

/** Before the appointment, at the latest so many days, the packet is made with what is in hand. */
const PACKET_DAYS = 3;

/** How many records came after the latest packet. */
function cameSince({ records, packets: { latest } }: Standing): number {
  return latest === null ? 0 : records.filter(({ added }) => added > latest).length;
}

const missingWords = ({ missing }: Standing['checklist']) =>
  `${counted(missing, 'item')} the second physician needs ${missing === 1 ? 'is' : 'are'} still missing`;

/** Everything can go in, or there is no time to wait for the rest. */
export const makeThePacket: Rule = (standing) => {
  const { packets, records, checklist, awaited, daysLeft, passed } = standing;
  if (packets.count > 0 || records.length === 0 || passed !== null) return null;
  if (awaited.length > 0 && (daysLeft === null || daysLeft > PACKET_DAYS)) return null;
  return {
    title: 'Make the packet',
    why:
      checklist.missing === 0
        ? 'Everything the second physician needs is in hand. Look it through and save it as one PDF.'
        : `${missingWords(checklist)}: it can be sent afterwards. Look through what is here and save it as one PDF.`,
    action: 'Open the packet',
    place: 'packet',
  };
};

/** More came since the packet was made. */
export const makeThePacketAgain: Rule = (standing) => {
  const came = cameSince(standing);
  const { latest } = standing.packets;
  const key = `packet.without.${came}.${latest}`;
  if (came === 0 || latest === null || standing.passed !== null || standing.settled(key)) return null;
  return {
    title: 'Make the packet again',
    why: `${counted(came, 'record')} came since it was made on ${showDate(latest.slice(0, 10))}, and ${came === 1 ? 'is' : 'are'} not in it.`,
    action: 'Open the packet',
    place: 'packet',
    settle: { action: 'Leave it as it is', key },
  };
};

/** It is made, and nobody said that it was handed over. */
export const handOverThePacket: Rule = ({ packets: { latest }, checklist, passed, settled }) => {
  const key = `packet.${latest}`;
  if (latest === null || passed !== null || settled(key)) return null;
  return {
    title: 'Hand over the packet',
    why:
      checklist.missing === 0
        ? 'The packet is made. When more records come, make it again.'
        : `The packet is made. ${missingWords(checklist)}; when more records come, make it again.`,
    action: 'Open the packet',
    place: 'packet',
    settle: { action: 'It is handed over', key },
  };
};
