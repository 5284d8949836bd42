import type { Migration } from '../migrate.ts';

/** After the appointment: issued packets, opinions and their comparison, the decision, closed cases. */
export const understand: Migration = {
  version: 30,
  sql: `
ALTER TABLE cases ADD COLUMN archived TEXT;

ALTER TABLE packets ADD COLUMN style TEXT NOT NULL DEFAULT 'full';
ALTER TABLE packets ADD COLUMN since TEXT REFERENCES packets (id);
-- JSON of PacketContents; NULL: made before they were kept.
ALTER TABLE packets ADD COLUMN contents TEXT;
-- JSON of Issue; NULL: a draft.
ALTER TABLE packets ADD COLUMN issue TEXT;

CREATE TABLE opinions (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  provider_id TEXT REFERENCES providers (id),
  physician TEXT NOT NULL,
  specialty TEXT NOT NULL,
  perspective TEXT NOT NULL,
  date TEXT,
  form TEXT NOT NULL,
  record_ids TEXT NOT NULL,
  note_ids TEXT NOT NULL,
  claims TEXT NOT NULL,
  packet_ids TEXT NOT NULL,
  saw_record_ids TEXT NOT NULL,
  position REAL NOT NULL,
  created TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX opinions_by_case ON opinions (case_id);

-- Whom a letter asks for reasons, or whose reasons it passes on.
ALTER TABLE letters ADD COLUMN opinion_id TEXT REFERENCES opinions (id);

CREATE TABLE replies (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  opinion_id TEXT NOT NULL REFERENCES opinions (id),
  claim TEXT,
  "on" TEXT,
  text TEXT NOT NULL,
  citations TEXT NOT NULL,
  letter_id TEXT REFERENCES letters (id),
  created TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX replies_by_case ON replies (case_id);

CREATE TABLE judgements (
  case_id TEXT NOT NULL REFERENCES cases (id),
  row TEXT NOT NULL,
  a TEXT NOT NULL REFERENCES opinions (id),
  b TEXT NOT NULL REFERENCES opinions (id),
  verdict TEXT NOT NULL,
  words TEXT NOT NULL,
  texts TEXT NOT NULL,
  PRIMARY KEY (case_id, row, a, b)
) STRICT;

-- One a case, as JSON of Resolution.
CREATE TABLE resolutions (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  resolution TEXT NOT NULL
) STRICT;

-- One a case, as JSON of Decision.
CREATE TABLE decisions (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  decision TEXT NOT NULL
) STRICT;

-- Every decision as it was when it was made: its record as JSON of DecisionRecord.
CREATE TABLE decided (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  "on" TEXT NOT NULL,
  at TEXT NOT NULL,
  reopened TEXT,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX decided_by_case ON decided (case_id);

-- Hints of a first visit that were put away.
CREATE TABLE hints_seen (
  hint TEXT PRIMARY KEY
) STRICT;
`,
};
