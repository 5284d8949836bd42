import type { LostItem } from '../../shared/domain/repair.ts';
import { formatCount } from '../../shared/format/amounts.ts';
import type { Row } from '../store/salvage/fit-row.ts';
import { LOST_CASE_NAME, type MendedReferences } from '../store/salvage/references.ts';
import type { SalvagedTable } from '../store/salvage/salvage.ts';

/** What the rows of a table are to a person: one of them, several, and the column that names one. Tables that are not here say nothing. */
const WORDS: Readonly<Record<string, readonly [one: string, several: string, label?: string]>> = {
  cases: ['case', 'cases', 'patient'],
  records: ['record', 'records', 'title'],
  record_pages: ['text of a page', 'texts of pages'],
  notes: ['note', 'notes', 'title'],
  providers: ['physician', 'physicians', 'name'],
  packets: ['packet', 'packets', 'date'],
  packet_choices: ['choice for the packet', 'choices for the packet'],
  activity: ['entry of what was done', 'entries of what was done'],
  checklist_marks: ['mark of the checklist', 'marks of the checklist'],
  checklist_ties: ['link of a record with the checklist', 'links of records with the checklist'],
  checklist_conditions: ['answer of the checklist', 'answers of the checklist'],
  checklist_edits: ['own item of the checklist', 'own items of the checklist'],
  checklist_templates: ['saved checklist', 'saved checklists', 'name'],
  reviews: ['review', 'reviews'],
  requests: ['request', 'requests'],
  letters: ['letter', 'letters', 'title'],
  custody: ['entry of where originals are', 'entries of where originals are'],
  insurances: ['entry of the insurance', 'entries of the insurance'],
  contacts: ['contact', 'contacts'],
  questions: ['question', 'questions'],
  reminders: ['reminder', 'reminders'],
  opinions: ['opinion', 'opinions'],
  replies: ['reply', 'replies'],
  judgements: ['judgement of two opinions', 'judgements of two opinions'],
  resolutions: ['way on', 'ways on'],
  decisions: ['decision', 'decisions'],
  decided: ['past decision', 'past decisions'],
  received_files: ['received file that was not read yet', 'received files that were not read yet', 'name'],
};

/** Columns that a row is kept without, as a person says. */
const GAPS: Readonly<Record<string, string>> = {
  thumbnail: 'the small picture',
  removed: 'whether it was in the trash',
  added: 'when it was added',
  created: 'when it was made',
  updated: 'when it was changed',
};

type Values = Readonly<Partial<Record<string, unknown>>>;

/** What is lost of salvaged tables, in words, by case. */
export function lostItems(tables: readonly SalvagedTable[], mended: MendedReferences): LostItem[] {
  const rowsOf = (name: string) => tables.find(({ shape }) => shape.name === name)?.rows ?? [];
  const patients = new Map(rowsOf('cases').map(({ values }) => [values.id, String(values.patient)]));
  const recordsById = new Map(rowsOf('records').map(({ values }) => [values.id, values]));
  const caseOf = (table: string, values: Values): string | null => {
    if (table === 'cases') return null;
    const caseId = values.case_id ?? recordsById.get(String(values.record_id))?.case_id;
    return patients.get(String(caseId)) ?? null;
  };
  const items: LostItem[] = mended.casesStanding.map(() => ({
    case: LOST_CASE_NAME,
    what: 'The patient’s name, the date of birth, the question and the other data of a case are lost. Everything else of the case is kept.',
  }));
  const counted = new Map<string, { case: string | null; table: string; count: number; reason: string }>();
  const count = (table: string, values: Values, reason: string) => {
    const patient = caseOf(table, values);
    const key = JSON.stringify([patient, table, reason]);
    const entry = counted.get(key) ?? { case: patient, table, count: 0, reason };
    entry.count += 1;
    counted.set(key, entry);
  };
  const say = (table: string, values: Values, sentence: (name: string) => string, reason: string) => {
    const name = nameOf(table, values);
    if (name !== null) items.push({ case: caseOf(table, values), what: sentence(name) });
    else count(table, values, reason);
  };

  const pagesOfRecords = new Map<string, number[]>();
  for (const { shape, rows, lost, uncertain, mayLackMore } of tables) {
    const table = shape.name;
    if (!(table in WORDS)) continue;
    const gone = new Set(mended.casesStanding);
    for (const values of lost) {
      if (table === 'cases' && gone.has(String(values.id))) continue;
      if (table === 'record_pages') {
        const id = String(values.record_id);
        if (!recordsById.has(id)) continue;
        pagesOfRecords.set(id, [...(pagesOfRecords.get(id) ?? []), Number(values.number)]);
      } else say(table, values, (name) => `${name} is lost.`, 'lost');
    }
    for (const { values, gaps } of rows.filter(hasGaps))
      say(table, values, (name) => `${name} is kept, but this of it is lost: ${gapWords(gaps)}.`, 'kept without a part');
    for (const { values } of uncertain)
      say(table, values, (name) => `${name} is kept, but may not be as it was written: look at it.`, 'kept, but perhaps changed');
    if (mayLackMore)
      items.push({ case: null, what: `Further ${WORDS[table]?.[1]} may be lost: nothing tells how many there were.` });
  }
  for (const { table, values } of mended.without)
    say(table, values, (name) => `${name} is lost with what it belongs to.`, 'lost with what it belongs to');
  for (const { table, values, column } of mended.unlinked)
    say(
      table,
      values,
      (name) => `${name} no longer says ${linkWords(column)}, which is lost.`,
      `kept, but no longer says ${linkWords(column)}`,
    );
  for (const [id, numbers] of pagesOfRecords) {
    const values = recordsById.get(id) ?? {};
    const pages = numbers.sort((a, b) => a - b).join(', ');
    items.push({
      case: caseOf('record_pages', { record_id: id }),
      what: `The search no longer finds the text of page ${pages} of the record “${values.title}”. The page itself is kept.`,
    });
  }
  for (const { case: patient, table, count: number, reason } of counted.values()) {
    const [one = '', several = ''] = WORDS[table] ?? [];
    items.push({ case: patient, what: `${formatCount(number, one, several)} ${number === 1 ? 'is' : 'are'} ${reason}.` });
  }
  return items;
}

const hasGaps = ({ gaps }: Row) => gaps.length > 0;

/** A row by its name, as the beginning of a sentence; null: it has none. */
function nameOf(table: string, values: Values): string | null {
  const [one, , label] = WORDS[table] ?? [];
  const name = label === undefined ? undefined : values[label];
  return typeof name === 'string' && name !== '' ? `The ${one} “${name}”` : null;
}

function gapWords(gaps: readonly string[]): string {
  const known = gaps.flatMap((column) => GAPS[column] ?? []);
  return [...(known.length === gaps.length ? [] : ['a part of its text']), ...known].join(', ');
}

/** What a reference named: "which provider". */
const linkWords = (column: string) =>
  column === 'provider_id' || column === 'owner_id' ? 'which physician it belongs to' : 'what it belongs to';
