import type { Holder, ItemKey } from '../domain/checklist.ts';
import type { RecordKind } from '../domain/record.ts';
import type { ConditionName } from './conditions.ts';

/**
 * An item of a checklist template (docs/domain.md 1). Look-back windows and waits are typical values,
 * not law. A reviewed record proves it when its kind is one of `kinds` and, where `words` are given, its
 * title holds at least one of them: a kind alone proves only what the kind itself says.
 */
export interface TemplateItem {
  key: ItemKey;
  name: string;
  /** The first is the kind the item is filed under. */
  kinds: readonly [RecordKind, ...RecordKind[]];
  words?: readonly string[];
  why: string;
  holder: Holder;
  lookBack: string;
  /** The widest of that look-back in months, checked against service dates; left out: no limit. */
  lookBackMonths?: number;
  /** From and to, days; null: nothing to wait for. */
  wait: readonly [number, number] | null;
  must: boolean;
  /** Under which it applies; left out: always. */
  condition?: ConditionName;
}

/** Typical waits: by portal, for images, for slides and samples, for a records office. */
export const WAIT = { none: null, portal: [0, 3], images: [1, 7], slides: [3, 14], office: [7, 30] } as const;
