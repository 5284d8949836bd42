import type { Migration } from '../migrate.ts';

/** Files that were received and not read yet. */
export const received: Migration = {
  version: 40,
  sql: `
-- A row exists from the end of an upload until the file is a record, a duplicate or refused.
CREATE TABLE received_files (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  sha256 TEXT NOT NULL REFERENCES files (sha256),
  name TEXT NOT NULL,
  -- The password that its import had; NULL: none.
  password TEXT,
  received TEXT NOT NULL,
  -- 1: the upload brought the content, so a refusal takes the content away. 0: the vault had the content before.
  brought INTEGER NOT NULL,
  -- How often a later session began to read the file and did not come to its end.
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX received_files_by_case ON received_files (case_id);
`,
};
