import type { PacketStyle } from '../../../shared/domain/packet-style.ts';
import { planPacket } from '../../../shared/packets/packet-plan.ts';
import { anOpinion } from '../invented-journey.ts';
import { aCase, aChoice, aNote, anInput, aProvider, aRecord, id } from './invented-case.ts';

// A case with two opinions, the records that state them, evidence, and a primary care physician.

export const first = aProvider('Dr First', { role: 'first' });
export const second = aProvider('Dr Second', { role: 'second', institution: 'Spine Institute' });
export const primaryCare = aProvider('Dr Gentle', { role: 'primary-care', institution: 'Lakeside Practice' });

export const records = [
  aRecord('MRI', { kind: 'imaging-report', keyEvent: 'MRI of the spine' }),
  aRecord('Visit', { providerId: first.id, keyEvent: 'Dr First advised an operation' }),
  aRecord('Report', { kind: 'other', providerId: second.id }),
  aRecord('Cited', { kind: 'pathology', providerId: first.id }),
];
export const notes = [aNote('Talk', { providerId: first.id }), aNote('Diary')];
export const opinions = [
  anOpinion('one', { diagnosis: 'Spondylolisthesis', treatment: 'Fusion' }, { providerId: first.id, noteIds: [id('Talk')] }),
  anOpinion('two', { treatment: 'Physical therapy' }, { providerId: second.id, recordIds: [id('Report')], position: 2 }),
];

/** Changes of the case or of the choice. */
export type Change = Parameters<typeof anInput>[0];

/** The input for a packet plan of a style. */
export function inputOfStyle(style: PacketStyle, change: Change = {}) {
  const inventedCase = aCase({
    firstPhysician: 'Dr First',
    reasons: 'An operation is advised.',
    recipient: 'Dr Second',
    appointment: '2026-03-20T10:30',
  });
  const providers = [first, second, primaryCare];
  return anInput({ case: inventedCase, records, notes, opinions, providers, choice: aChoice({ style }), ...change });
}

/** The packet plan of a style. */
export const planOfStyle = (style: PacketStyle, change: Change = {}) => planPacket(inputOfStyle(style, change));

/** The sections of a packet of a style, with the titles of their entries. */
export function titlesOfStyle(style: PacketStyle, change: Change = {}) {
  return planOfStyle(style, change).sections.map(({ title, sealed, entries }) => [
    sealed ? `${title} (sealed)` : title,
    entries.map((entry) => entry.title),
  ]);
}
