import { localDayOf } from '../../dates/local-day.ts';
import { formatCount } from '../../format/amounts.ts';
import { formatDate } from '../../format/format-date.ts';
import type { CaseStatus, Rule } from '../case-status.ts';

/** Days before the appointment on which the packet is made from the records in hand. */
const PACKET_DAYS = 3;

/** Counts the records that arrived after the latest packet. */
function countAddedSince({ records, packets: { latest } }: CaseStatus): number {
  return latest === null ? 0 : records.filter(({ added }) => added > latest).length;
}

const missingItemsText = ({ missing }: CaseStatus['checklist']) =>
  `${formatCount(missing, 'item')} the second physician needs ${missing === 1 ? 'is' : 'are'} still missing`;

/** Everything can go in, or there is no time to wait for the rest. */
export const makeThePacket: Rule = (status) => {
  const { packets, records, checklist, requestedItems, daysLeft } = status;
  if (packets.count > 0 || records.length === 0) return null;
  if (requestedItems.length > 0 && (daysLeft === null || daysLeft > PACKET_DAYS)) return null;
  return {
    title: 'Make the packet',
    why:
      checklist.missing === 0
        ? 'Everything the second physician needs is in hand. Look it through and save it as one PDF.'
        : `${missingItemsText(checklist)}: it can be sent afterwards. Look through what is here and save it as one PDF.`,
    action: 'Open the packet',
    task: 'packets.open',
  };
};

/** Records arrived since the packet was made: it is made again, or a supplement follows one that was handed over. */
export const makeThePacketAgain: Rule = (status) => {
  const addedCount = countAddedSince(status);
  const { latest } = status.packets;
  const key = `packet.without.${addedCount}.${latest}`;
  if (addedCount === 0 || latest === null || status.isStepDismissed(key)) return null;
  const records = formatCount(addedCount, 'record');
  const handover = status.handedOver.find(({ made }) => made === latest)?.issue;
  const stepFields = { action: 'Open the packet', task: 'packets.open', settle: { action: 'Leave it as it is', key } } as const;
  if (handover)
    return {
      ...stepFields,
      title: 'Send what came since',
      why: `${records} came since the packet went to ${handover.recipient} on ${formatDate(handover.on)}. A supplement holds only these.`,
    };
  return {
    ...stepFields,
    title: 'Make the packet again',
    why: `${records} came since it was made on ${formatDate(localDayOf(latest))}, and ${addedCount === 1 ? 'is' : 'are'} not in it.`,
  };
};

/** Whether the latest packet was handed over. Early vaults only stored a dismissal. */
export function isHandedOver({
  packets: { latest },
  handedOver,
  isStepDismissed,
}: Pick<CaseStatus, 'packets' | 'handedOver' | 'isStepDismissed'>): boolean {
  return latest !== null && (handedOver.some(({ made }) => made === latest) || isStepDismissed(`packet.${latest}`));
}

/** The packet is made, and no handover is written down. */
export const handOverThePacket: Rule = (status) => {
  const { packets, checklist } = status;
  if (packets.latest === null || isHandedOver(status)) return null;
  return {
    title: 'Hand over the packet',
    why: `${checklist.missing === 0 ? 'The packet is made.' : `The packet is made. ${missingItemsText(checklist)}.`} Once you write down to whom it went, it is frozen: you know for good what they have.`,
    action: 'Hand it over',
    task: 'packets.open',
    ...(packets.latestId !== null && { packet: packets.latestId }),
  };
};
