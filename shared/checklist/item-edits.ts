import type { Family } from '../domain/case.ts';
import type { ItemEdit, SavedTemplate } from '../domain/checklist.ts';
import type { UserMessage } from '../domain/problem.ts';
import { formatCount } from '../format/amounts.ts';
import type { TemplateItem } from './template-item.ts';
import { template } from './templates/index.ts';

/** A wait as text: "7–30 days", "5 days". Empty: nothing to wait for. */
export function formatWait(wait: readonly [number, number] | null): string {
  if (wait === null) return '';
  const [from, to] = wait;
  return from === to ? formatCount(to, 'day') : `${from}–${to} days`;
}

function formatLookBack(months: number | null): string {
  if (months === null) return 'all';
  return months % 12 === 0 && months > 12 ? `${months / 12} years` : formatCount(months, 'month');
}

/** A template item with the person's changes. Its kinds and title words stay. */
function applyEdit(item: TemplateItem, edit: ItemEdit): TemplateItem {
  const { lookBackMonths, ...others } = item;
  return {
    ...others,
    name: edit.name,
    why: edit.why,
    holder: edit.holder,
    must: edit.must,
    wait: edit.waitDays,
    lookBack: (lookBackMonths ?? null) === edit.lookBackMonths ? item.lookBack : formatLookBack(edit.lookBackMonths),
    ...(edit.lookBackMonths === null ? {} : { lookBackMonths: edit.lookBackMonths }),
  };
}

/** The person's own item. No title matches it: only a record that the person links is evidence. */
function ownItem(key: string, edit: ItemEdit): TemplateItem {
  return applyEdit(
    {
      key,
      name: edit.name,
      kinds: [edit.kind],
      titleWords: [],
      why: edit.why,
      holder: edit.holder,
      lookBack: formatLookBack(null),
      wait: null,
      must: edit.must,
    },
    edit,
  );
}

/** The items of a case: those of the template with the person's changes, then the person's own. */
export function itemsOf(family: Family, edits: ReadonlyMap<string, ItemEdit>): TemplateItem[] {
  const base = template(family).map((item) => {
    const edit = edits.get(item.key);
    return edit ? applyEdit(item, edit) : item;
  });
  return [...base, ...[...edits].flatMap(([key, edit]) => (key.startsWith('own.') ? [ownItem(key, edit)] : []))];
}

/** Returns why a checklist cannot be saved as a template: it has no items and changes of the person. Null: it can. */
export function templateRefusal(items: SavedTemplate['items']): UserMessage | null {
  if (items.length > 0) return null;
  return {
    happened: 'This checklist has nothing of its own yet.',
    kept: 'Nothing was changed.',
    todo: 'Add an item, or change one; then save them for later cases.',
  };
}
