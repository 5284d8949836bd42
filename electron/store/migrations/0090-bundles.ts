import type { Migration } from '../migrate.ts';

/** Cases that were handed over as a bundle: with which role, what both sides had in common, and what a merge replaced. */
export const bundles: Migration = {
  version: 90,
  sql: `
-- A case that came in a bundle, and what may be done with it here.
CREATE TABLE case_roles (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  role TEXT NOT NULL,
  -- The vault that made the bundle.
  origin TEXT NOT NULL,
  made TEXT NOT NULL,
  received TEXT NOT NULL,
  -- JSON: the ids of the rows that came.
  came TEXT NOT NULL
) STRICT;

-- Every bundle that this vault made or took in, with the sums of its rows as JSON by table and key.
CREATE TABLE case_bundles (
  id TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id),
  at TEXT NOT NULL,
  rows TEXT NOT NULL,
  PRIMARY KEY (case_id, id)
) STRICT;

-- What each merge replaced, as JSON, so that the merge can be undone.
CREATE TABLE case_merges (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  at TEXT NOT NULL,
  undone TEXT,
  replaced TEXT NOT NULL
) STRICT;
CREATE INDEX case_merges_by_case ON case_merges (case_id, at);
`,
};
