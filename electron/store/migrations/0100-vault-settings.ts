import type { Migration } from '../migrate.ts';

/** What the person set for the whole vault. */
export const vaultSettings: Migration = {
  version: 100,
  sql: `
CREATE TABLE vault_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Minutes without the person after which the vault locks itself; 0: never.
  lock_after INTEGER NOT NULL
) STRICT;
INSERT INTO vault_settings VALUES (1, 10);
`,
};
