import type { PacketStyle } from '../domain/packet-style.ts';
import type { Day } from '../domain/partial-date.ts';

/** What each style is called, and its purpose. */
export const PACKET_STYLE_LABELS: Record<PacketStyle, { label: string; purpose: string }> = {
  full: {
    label: 'Full',
    purpose: 'Everything that you choose, with the opinions on the first page. The usual packet.',
  },
  'without-opinions': {
    label: 'Without the opinions',
    purpose: 'The evidence alone: what other physicians concluded is left out, and the first page says so.',
  },
  'blind-first': {
    label: 'Opinions sealed at the end',
    purpose:
      'The evidence first; what other physicians concluded is in a sealed last section (blind first), so that the reader forms a view of their own first.',
  },
  'primary-care': {
    label: 'Review, with the opinions first',
    purpose: 'For the primary care physician: the opinions side by side and their reports come first, then the rest.',
  },
  supplement: {
    label: 'Supplement',
    purpose: 'Only what came since a packet that you handed over; its first page says to which it belongs.',
  },
};

/** Whether the reader is to form a view before knowing what others concluded. */
export function isBlind(style: PacketStyle): boolean {
  return style === 'without-opinions' || style === 'blind-first';
}

/** The title of the sealed last section of a `blind-first` packet. */
export const SEALED_SECTION = 'The opinions so far';
/** The title of the first section of a `primary-care` packet. */
export const SOURCES_SECTION = 'Reports and notes of the opinions';

const FILE_NAMES: Record<PacketStyle, string> = {
  full: 'packet',
  'without-opinions': 'packet-without-opinions',
  'blind-first': 'packet-opinions-sealed',
  'primary-care': 'packet-opinions-first',
  supplement: 'packet-supplement',
};

/** Returns a file name without any person or diagnosis: "packet-2026-03-12.pdf". */
export function packetFileName(date: Day, style: PacketStyle): string {
  return `${FILE_NAMES[style]}-${date}.pdf`;
}
