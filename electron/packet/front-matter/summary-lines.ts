import type { LinkedText, PacketPlan, PlannedRecord } from '../../../shared/domain/packet-plan.ts';
import { formatCount } from '../../../shared/format/amounts.ts';
import { ageOn, formatDate, formatMoment } from '../../../shared/format/format-date.ts';
import { isolate, leftToRight } from '../../typesetting/lines.ts';
import { entriesOf, type PageNumbers } from './page-numbers.ts';

const NBSP = '\u00a0';
/** "24 records" that stay on one line. */
const withoutBreak = (amount: number, one: string) => formatCount(amount, one).replace(' ', NBSP);
/** The most entries that the summary page of a supplement lists. */
const MAX_ADDED = 10;

// The texts of the summary page. The page with the full texts uses them too.

/** "born 29 Feb 1960 · 66 years", on the day of the packet. */
export function bornLine({ born, date }: PacketPlan): string {
  return `born ${formatDate(born)} · ${formatCount(ageOn(born, date), 'year')}`;
}

/** "For Dr Second"; empty: for nobody yet. */
export function recipientLine({ recipient }: PacketPlan): string {
  return recipient === '' ? '' : `For ${isolate(recipient)}`;
}

/** "Appointment 20 Mar 2026, 10:30"; empty: there is none. */
export function appointmentLine({ appointment }: PacketPlan): string {
  return appointment === null ? '' : `Appointment ${formatMoment(appointment)}`;
}

/** By when a decision is needed: until then it is safe to wait, as the first physician said. Empty: nothing was said. */
export function decisionLine({ safeUntil, date }: PacketPlan): string {
  if (safeUntil === null) return '';
  return safeUntil < date ? `It was safe to wait until ${formatDate(safeUntil)}` : `Decision needed by ${formatDate(safeUntil)}`;
}

/** "Dr First, 14 Jan 2026": who gave the first opinion and when. */
export function physicianLine({ firstPhysician, firstOpinionDate }: PacketPlan): string {
  return attribution({ physician: firstPhysician, date: firstOpinionDate });
}

/** "Dr Second, Radiology, 14 Jan 2026": who said something and when. */
export function attribution({ physician, date }: Pick<PacketPlan['further'][number], 'physician' | 'date'>): string {
  const day = date === null ? '' : formatDate(date).replaceAll(' ', NBSP);
  return leftToRight([isolate(physician), day].filter((part) => part !== '').join(', '));
}

/** A suffix of the packet's date for each style but the usual one. */
const STYLE_SUFFIXES: Record<PacketPlan['style'], string> = {
  full: '',
  'without-opinions': ', without opinions',
  'blind-first': ', opinions sealed',
  'primary-care': ', for review',
  supplement: '',
};

/** "Packet of 12 Mar 2026", and of which style. */
export function madeLine({ date, style }: PacketPlan): string {
  return `${style === 'supplement' ? 'Supplement' : 'Packet'} of ${formatDate(date)}${STYLE_SUFFIXES[style]}`;
}

/** "To the packet of 12 Mar 2026, handed over to Dr Second on 14 Mar 2026…": what a supplement adds to what; empty where it follows none. */
export function followsLine(plan: PacketPlan, numbers: PageNumbers): string {
  if (plan.follows === null) return '';
  const { date, recipient, on } = plan.follows;
  const when = on === date ? 'that day' : `on ${formatDate(on)}`;
  return leftToRight(
    `To the packet of ${formatDate(date)}, handed over to ${isolate(recipient)} ${when}. It holds only what came since: ${totalsLine(plan, numbers)}.`,
  );
}

/**
 * What a supplement adds, newest first. Empty where the list is too long for the summary page: the contents name all entries.
 */
export function addedLines(plan: PacketPlan): PacketPlan['keyEvents'] {
  const entries = plan.follows === null ? [] : entriesOf(plan);
  if (entries.length > MAX_ADDED) return [];
  return entries.map((entry) => ({
    date: entry.kind === 'record' ? entry.serviceDate : entry.date,
    text: entry.title,
    recordId: entry.id,
  }));
}

/** Says that the opinions are sealed and asks to read the records first; `page` is their cover. Null: nothing is sealed. */
export function sealedLine(numbers: PageNumbers): { text: string; page: number } | null {
  if (numbers.sealed === null) return null;
  return {
    text: 'Sealed in the last section of this packet. Please read the records first and write down your own conclusion before you turn to it:',
    page: numbers.sealed,
  };
}

/** "First opinion: Dr First, neurosurgery, 14 Jan 2026": who gave which; last, what the page follows on which they stand. */
export function opinionLines({ opinions }: PacketPlan): string[] {
  if (opinions === null) return [];
  const lines = opinions.opinions.map(({ title, physician, specialty, date }) => {
    const about = [isolate(physician), isolate(specialty), date === null ? '' : formatDate(date)];
    return leftToRight(`${title}: ${about.filter((part) => part !== '').join(', ')}`);
  });
  return [...lines, lines.length > 1 ? 'Side by side:' : 'In its own words:'];
}

/** "24 records, 2 notes, 136 pages": what is enclosed, without the notices. */
export function totalsLine(plan: PacketPlan, numbers: PageNumbers): string {
  const entries = entriesOf(plan).filter(({ id }) => !numbers.isNotice(id));
  if (entries.length === 0)
    return entriesOf(plan).length === 0 ? 'No records.' : 'No record by its pages: each is named in its place.';
  const records = entries.filter(({ kind }) => kind === 'record').length;
  const notes = entries.length - records;
  const pages = entries.reduce((sum, { id }) => sum + numbers.pages(id), 0);
  const count = (amount: number, one: string) => (amount === 0 ? [] : [withoutBreak(amount, one)]);
  return [...count(records, 'record'), ...count(notes, 'note'), ...count(pages, 'page')].join(', ');
}

/** "Imaging reports 2 (4 pages) · Laboratory results 9 (12 pages) — 24 records, 136 pages"; the counts stay with their section. */
export function enclosedLine(plan: PacketPlan, numbers: PageNumbers): string {
  const sections = plan.sections.flatMap(({ title, entries }) => {
    const enclosed = entries.filter(({ id }) => !numbers.isNotice(id));
    const pages = enclosed.reduce((sum, { id }) => sum + numbers.pages(id), 0);
    return enclosed.length === 0 ? [] : [`${title}${NBSP}${enclosed.length}${NBSP}(${withoutBreak(pages, 'page')})`];
  });
  return [sections.join(`${NBSP}· `), totalsLine(plan, numbers)].filter((part) => part !== '').join(`${NBSP}— `);
}

/** Things that are not enclosed with why, a line for each reason: "Slides; blocks: held by the pathology laboratory." */
export function missingLines({ missing }: PacketPlan): string[] {
  if (missing.length === 0) return ['Of what is usually needed, nothing is known to be missing.'];
  const byReason = new Map<string, string[]>();
  for (const { name, why } of missing) byReason.set(why, [...(byReason.get(why) ?? []), isolate(name)]);
  return [...byReason].map(([why, names]) => leftToRight(`${names.join('; ')}: ${isolate(why)}.`));
}

/** Packet page of the record that proves a text; undefined where none does. */
export function evidencePage({ recordId }: LinkedText, numbers: PageNumbers): number | undefined {
  return recordId === null ? undefined : numbers.page(recordId);
}

/** A record's date and provider: "12 Mar 2026 · General Hospital". */
export function dateAndProvider(date: PlannedRecord['serviceDate'], provider: string): string {
  return leftToRight([date === null ? 'undated' : formatDate(date), isolate(provider)].filter((part) => part !== '').join(' · '));
}
