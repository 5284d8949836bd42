import type { BundleConflict, BundleLook } from '../../../shared/domain/bundle.ts';
import type { Row, RowsByTable, Value } from '../../case-data/case-rows.ts';
import type { Conflict, MergePlan } from '../../case-data/compare-case.ts';
import { planPutCase } from '../../case-data/put-case.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import type { ReceivedFile } from './received-case.ts';

/** What a person calls a row of each table. */
const SUBJECTS: Record<string, string> = {
  cases: 'The case',
  providers: 'Physician',
  records: 'Record',
  received_files: 'File not read yet',
  notes: 'Note',
  activity: 'Entry of the activity',
  checklist_marks: 'Mark of the checklist',
  checklist_ties: 'Link of the checklist',
  checklist_conditions: 'Answer of the checklist',
  checklist_edits: 'Item of the checklist',
  reviews: 'The review',
  requests: 'Request',
  opinions: 'Opinion',
  letters: 'Letter',
  custody: 'Loan',
  insurances: 'The insurance',
  contacts: 'Talk',
  questions: 'Question',
  reminders: 'Reminder',
  due_put_away: 'Dismissed entry of “Due”',
  packet_choices: 'The choice for the packet',
  packets: 'Packet',
  replies: 'Answer of a physician',
  judgements: 'Judgement of the comparison',
  resolutions: 'The way on',
  decisions: 'The decision',
  decided: 'Earlier decision',
};

/** What the counts name, in their order. */
const COUNTED: readonly (readonly [table: string, noun: string])[] = [
  ['records', 'record'],
  ['notes', 'note'],
  ['opinions', 'opinion'],
  ['packets', 'packet'],
  ['letters', 'letter'],
  ['requests', 'request'],
  ['questions', 'question'],
  ['providers', 'physician'],
  ['received_files', 'file not read yet'],
];

const TITLES = ['title', 'name', 'physician', 'what', 'text', 'recipient', 'patient', 'item_key', 'source_name'];
const HIDDEN = new Set(['id', 'case_id', 'created', 'updated', 'thumbnail', 'position']);
/** Columns whose stored names say little. */
const COLUMN_LABELS: Record<string, string> = {
  on: 'date',
  words: 'what was said',
  again: 'to be called again',
  asked: 'for whom',
  born: 'date of birth',
  what: 'text',
  provider_id: 'physician',
  safe_until: 'safe to wait until',
  safe_words: 'who said so',
  key_event: 'key event',
};
const MAX_TEXT = 400;

/** What a file holds, and what importing it would do. Nothing is written. */
export function lookAt({ vault, queries }: OpenSession, received: ReceivedFile): BundleLook {
  const { data, missing, complete } = received;
  const plan = planPutCase(vault, data, queries.bundles.common(data.caseId, [...received.known, received.id]));
  const [patientCase = {}] = data.rows.cases ?? [];
  const { kind, made, program, from, role, lacks } = received;
  return {
    ...{ kind, made, program, from, role, lacks: [...lacks], complete },
    ownVault: kind === 'bundle' && received.vault === vault.id,
    case: {
      id: data.caseId,
      patient: String(patientCase.patient),
      born: String(patientCase.born),
      question: String(patientCase.question),
    },
    counts: countsOf(data.rows),
    files: data.contents.length,
    bytes: data.contents.reduce((sum, { bytes }) => sum + bytes, 0),
    missing: missing.length,
    here: whereIs(vault, plan),
    added: plan.added.length,
    replaced: plan.replaced.length,
    removed: plan.removed.length,
    kept: plan.kept,
    equal: plan.equal,
    conflicts: plan.conflicts.map(conflictOf),
  };
}

export function whereIs({ sqlite }: Pick<OpenSession['vault'], 'sqlite'>, { caseId, isNew }: MergePlan): BundleLook['here'] {
  if (isNew) return 'new';
  return sqlite.prepare('SELECT removed FROM cases WHERE id = ?').pluck().get(caseId) === null ? 'here' : 'trash';
}

const countsOf = (rows: RowsByTable) =>
  COUNTED.flatMap(([table, name]) => {
    const count = (rows[table] ?? []).filter(({ removed = null }) => removed === null).length;
    return count > 0 ? [{ name, count }] : [];
  });

/** A conflict as a person reads it: the fields that differ, each with both values. */
function conflictOf({ id, table, mine, theirs, removed, canKeepBoth }: Conflict): BundleConflict {
  const row = mine ?? theirs ?? {};
  const columns = Object.keys({ ...mine, ...theirs }).filter((column) => !HIDDEN.has(column) && column !== 'removed');
  const differing = columns.filter((column) => mine?.[column] !== theirs?.[column]);
  return {
    id,
    subject: SUBJECTS[table.name] ?? table.name,
    title: titleOf(row),
    removed,
    canKeepBoth,
    fields: (removed === null ? differing : []).map((column) => ({
      name: COLUMN_LABELS[column] ?? column.replaceAll('_', ' '),
      mine: textOf(mine, column).slice(0, MAX_TEXT),
      theirs: textOf(theirs, column).slice(0, MAX_TEXT),
    })),
  };
}

function titleOf(row: Row): string {
  const [title = ''] = TITLES.flatMap((column) => (typeof row[column] === 'string' && row[column] !== '' ? [row[column]] : []));
  return title.replaceAll(/\s+/g, ' ').slice(0, 100);
}

function textOf(row: Row | null, column: string): string {
  const value: Value = row?.[column] ?? null;
  if (value === null) return '';
  if (value instanceof Uint8Array) return 'a picture';
  return typeof value === 'string' && /^[[{]/.test(value) ? leavesOf(value) : String(value);
}

/** The texts and numbers in a JSON value, without its keys and ids; the text itself where it is no JSON. */
function leavesOf(text: string): string {
  const leaves: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    else if (typeof value === 'number' || (typeof value === 'string' && value !== '' && !ID.test(value)))
      leaves.push(String(value));
  };
  try {
    collect(JSON.parse(text));
  } catch {
    return text;
  }
  return leaves.join('; ');
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
