import type { Migration } from '../migrate.ts';

/** The retention of a case's trash, and what was removed for good. */
export const removals: Migration = {
  version: 80,
  sql: `
CREATE TABLE trash_settings (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  -- NULL: what was removed stays until the trash is emptied.
  days INTEGER,
  -- When the person agreed that overdue things go without being asked; NULL: not yet.
  agreed TEXT
) STRICT;

-- Numbers and hashes alone: nothing of what was removed.
CREATE TABLE removals (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  version TEXT NOT NULL,
  -- JSON of RemovalCount[].
  counts TEXT NOT NULL,
  -- JSON of { sha256, bytes }[].
  contents TEXT NOT NULL,
  -- 1: the rows are gone, and the files and the free pages of the database are still to be cleaned.
  unfinished INTEGER NOT NULL
) STRICT;
`,
};
