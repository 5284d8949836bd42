import type { Migration } from '../migrate.ts';

/** Where backups of the vault go, and when the last one was made. */
export const backupPlace: Migration = {
  version: 60,
  sql: `
CREATE TABLE backup_place (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- The folder that the person chose, an absolute path on the computer where it was chosen.
  path TEXT NOT NULL,
  -- The most that all versions together may take, bytes; NULL: no limit.
  max_bytes INTEGER,
  -- When the latest version was last found to hold all that the vault holds; NULL: never.
  last TEXT,
  -- How many contents that version lacks, because they were missing or damaged in the vault.
  missing INTEGER NOT NULL DEFAULT 0
) STRICT;
`,
};
