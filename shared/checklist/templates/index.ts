import type { Family } from '../../domain/case.ts';
import type { TemplateItem } from '../template-item.ts';
import { cancer } from './cancer.ts';
import { cardiology } from './cardiology.ts';
import { general } from './general.ts';
import { neurology } from './neurology.ts';
import { rare } from './rare.ts';
import { spine } from './spine.ts';

const OWN_ITEMS: Record<Family, readonly TemplateItem[]> = { general: [], cancer, neurology, spine, cardiology, rare };

/** How the templates name an item, by its key; null: it is of none. */
export function nameInTemplate(key: string): string | null {
  return [general, ...Object.values(OWN_ITEMS)].flat().find((item) => item.key === key)?.name ?? null;
}

/** The checklist of a family of condition: the general items and then its own. */
export function template(family: Family): readonly TemplateItem[] {
  return [...general, ...OWN_ITEMS[family]];
}
