import type { Holder, ItemKey } from '../domain/checklist.ts';
import type { RecordKind } from '../domain/record.ts';

/**
 * An item of a checklist template (knowledge.md section 1). Look-back windows and waits are typical values,
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
  wait: string;
  must: boolean;
  condition?: string;
}

/** Typical waits: by portal, for images, for slides and samples, for a records office. */
export const WAIT = { none: '', portal: '0–3 days', images: '1–7 days', slides: '3–14 days', office: '7–30 days' } as const;
