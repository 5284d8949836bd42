import type { Family } from '../domain/case.ts';
import type { Checklist, ChecklistItem, Condition, ItemEdit, ItemState, Mark, RecordLink } from '../domain/checklist.ts';
import type { Day } from '../domain/partial-date.ts';
import { CONDITIONS } from './conditions.ts';
import { formatWait, itemsOf } from './item-edits.ts';
import { staleMessage } from './look-back.ts';
import type { RecordEvidence } from './record-evidence.ts';
import type { TemplateItem } from './template-item.ts';
import { template } from './templates/index.ts';
import { containsAny, normalizeTitle } from './title-match.ts';
import { type WrittenFacts, writtenEvidence } from './written-evidence.ts';

export interface ChecklistFacts {
  family: Family;
  /** Records of the case that are not removed. */
  records: readonly RecordEvidence[];
  /** The person's marks, by item. */
  marks: ReadonlyMap<string, Mark>;
  links: readonly RecordLink[];
  /** The person's answers, by condition. */
  conditions: ReadonlyMap<string, boolean>;
  /** The person's own items, and changes of template items, by item. */
  edits: ReadonlyMap<string, ItemEdit>;
  /** What the person wrote in the application. */
  written: WrittenFacts;
  /** The day from which look-back windows count. */
  today: Day;
}

/** A function that tells by kind and title whether a record matches an item. `titles`: normalized, by record. */
function matcherOf(
  { kinds, titleWords }: TemplateItem,
  titles: ReadonlyMap<string, string>,
): (record: RecordEvidence) => boolean {
  const normalizedWords = titleWords?.map(normalizeTitle);
  return ({ id, kind }) =>
    kind !== null && kinds.includes(kind) && (!normalizedWords || containsAny(titles.get(id) ?? '', normalizedWords));
}

function stateOf(mark: Mark | undefined, applies: boolean, evidence: readonly RecordEvidence[], written: string): ItemState {
  if (!applies || mark === 'not-applicable') return 'not-applicable';
  if (written !== '' || evidence.some((record) => record.reviewed)) return 'proved';
  if (mark === 'done') return 'done';
  return evidence.length > 0 ? 'proposed' : 'open';
}

/**
 * The rank of an item. Open items come first: must-haves, then those under a condition that is not answered, then the others.
 * Then items with records to review, then those in hand, last those that do not apply.
 */
function rank({ state, must, conditionKey }: ChecklistItem, conditions: ReadonlyMap<string, boolean>): number {
  if (state !== 'open') return { proposed: 3, proved: 4, done: 4, 'not-applicable': 5 }[state];
  if (!must) return 2;
  return conditionKey !== null && !conditions.has(conditionKey) ? 1 : 0;
}

/** Items by rank. Open items of one rank: the longest wait first. */
function sortItems(items: readonly ChecklistItem[], conditions: ReadonlyMap<string, boolean>): ChecklistItem[] {
  const wait = ({ state, waitDays }: ChecklistItem) => (state === 'open' ? (waitDays?.[1] ?? 0) : 0);
  return items.toSorted((a, b) => rank(a, conditions) - rank(b, conditions) || wait(b) - wait(a));
}

/** The conditions of a template, each once, in its order, with the answers. */
function conditionsOf(items: readonly TemplateItem[], answers: ReadonlyMap<string, boolean>): Condition[] {
  const names = new Set(items.flatMap(({ condition }) => (condition ? [condition] : [])));
  return [...names].map((key) => ({ key, question: CONDITIONS[key].question, applies: answers.get(key) ?? null }));
}

/**
 * Evaluates the checklist of a case. Evidence of an item is a reviewed record that matches it, or one that the person linked to it.
 * A locked record is none, since nobody can read it. What the person says of a record always wins.
 */
export function evaluateChecklist(facts: ChecklistFacts): Checklist {
  const { family, records, marks, links, conditions, edits, today } = facts;
  const linked = new Map(links.map((link) => [`${link.recordId} ${link.itemKey}`, link.proves]));
  const readable = records.filter((record) => record.reading !== 'locked');
  const titles = new Map(readable.map(({ id, title }) => [id, normalizeTitle(title)]));
  const items = itemsOf(family, edits).map((item): ChecklistItem => {
    const fits = matcherOf(item, titles);
    const evidence = readable.filter((record) => linked.get(`${record.id} ${item.key}`) ?? fits(record));
    const byHand = new Set(evidence.filter((record) => linked.get(`${record.id} ${item.key}`)).map((record) => record.id));
    const countedEvidence = evidence.map((record) => (byHand.has(record.id) ? { ...record, reviewed: true } : record));
    const written = writtenEvidence(item, facts.written);
    const applies = item.condition === undefined || conditions.get(item.condition) !== false;
    return {
      key: item.key,
      name: item.name,
      why: item.why,
      family: item.key.slice(0, item.key.indexOf('.')),
      kind: item.kinds[0],
      holder: item.holder,
      lookBack: item.lookBack,
      wait: formatWait(item.wait),
      lookBackMonths: item.lookBackMonths ?? null,
      waitDays: item.wait && [item.wait[0], item.wait[1]],
      must: item.must,
      condition: item.condition ? CONDITIONS[item.condition].label : '',
      conditionKey: item.condition ?? null,
      stale: staleMessage(countedEvidence, item.lookBackMonths ?? null, today),
      own: item.key.startsWith('own.'),
      written,
      edited: edits.has(item.key),
      state: stateOf(marks.get(item.key), applies, countedEvidence, written),
      records: evidence.map((record) => record.id),
    };
  });
  const applicable = items.filter((item) => item.state !== 'not-applicable');
  return {
    items: sortItems(items, conditions),
    conditions: conditionsOf(template(family), conditions),
    inHand: applicable.filter((item) => item.state === 'proved' || item.state === 'done').length,
    applicable: applicable.length,
    missing: applicable.filter((item) => item.must && (item.state === 'open' || item.state === 'proposed')).length,
  };
}
