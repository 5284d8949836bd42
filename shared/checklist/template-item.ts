import type { Holder, ItemKey } from '../domain/checklist.ts';
import type { RecordKind } from '../domain/record.ts';
import type { ConditionName } from './conditions.ts';

/**
 * An item of a checklist template (docs/domain.md 1). Look-back windows and waits are typical values, not law. A reviewed
 * record of one of the `kinds` is evidence. With `titleWords`, the title of the record must contain one of them.
 */
export interface TemplateItem {
  key: ItemKey;
  name: string;
  /** The item is filed under the first. */
  kinds: readonly [RecordKind, ...RecordKind[]];
  titleWords?: readonly string[];
  why: string;
  holder: Holder;
  lookBack: string;
  /** The longest look-back in months, checked against service dates. Left out: no limit. */
  lookBackMonths?: number;
  /** From and to, days; null: nothing to wait for. */
  wait: readonly [number, number] | null;
  must: boolean;
  /** The condition under which the item applies. Left out: always. */
  condition?: ConditionName;
}

/** Typical waits in days, from and to: by portal, for images, for slides and samples, for a records office. */
export const WAIT = { none: null, portal: [0, 3], images: [1, 7], slides: [3, 14], office: [7, 30] } as const;
