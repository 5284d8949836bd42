import type { Migration } from '../migrate.ts';
import { first } from './0010-first.ts';
import { journey } from './0020-journey.ts';
import { understand } from './0030-understand.ts';
import { received } from './0040-received.ts';
import { changeCounter } from './0050-change-counter.ts';
import { backupPlace } from './0060-backup-place.ts';
import { removals } from './0080-removals.ts';
import { bundles } from './0090-bundles.ts';
import { vaultSettings } from './0100-vault-settings.ts';

/** Every migration, in the order in which they run. One that was shipped is never changed: a new one follows it. */
export const migrations: readonly Migration[] = [
  first,
  journey,
  understand,
  received,
  changeCounter,
  backupPlace,
  removals,
  bundles,
  vaultSettings,
];
