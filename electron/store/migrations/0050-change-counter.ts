import type { Migration } from '../migrate.ts';

/** The number of the last saved change: a file beside the database holds the same number. */
export const changeCounter: Migration = {
  version: 50,
  sql: `
CREATE TABLE change_counter (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  count INTEGER NOT NULL,
  -- When the change with this number was saved; empty: none was.
  at TEXT NOT NULL,
  -- How many changes were found lost, and since when; NULL: none.
  lost INTEGER,
  lost_after TEXT
) STRICT;
INSERT INTO change_counter VALUES (1, 0, '', NULL, NULL);
`,
};
