import type { Migration } from '../migrate.ts';

/** The journey up to the appointment: review, letters, requests, custody, insurance, contacts, candidates, questions, dates. */
export const journey: Migration = {
  version: 20,
  sql: `
ALTER TABLE cases ADD COLUMN bring TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN safe_until TEXT;
ALTER TABLE cases ADD COLUMN safe_words TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN review_days INTEGER NOT NULL DEFAULT 7;
ALTER TABLE cases ADD COLUMN decide_days INTEGER NOT NULL DEFAULT 3;
ALTER TABLE cases ADD COLUMN own_criteria TEXT NOT NULL DEFAULT '[]';

ALTER TABLE providers ADD COLUMN role TEXT NOT NULL DEFAULT 'none';
ALTER TABLE providers ADD COLUMN patient_number TEXT NOT NULL DEFAULT '';
-- JSON of Criteria.
ALTER TABLE providers ADD COLUMN criteria TEXT NOT NULL DEFAULT '{}';

ALTER TABLE notes ADD COLUMN present TEXT NOT NULL DEFAULT '';
ALTER TABLE notes ADD COLUMN recommended TEXT NOT NULL DEFAULT '';
ALTER TABLE notes ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE notes ADD COLUMN next_steps TEXT NOT NULL DEFAULT '';
ALTER TABLE notes ADD COLUMN record_ids TEXT NOT NULL DEFAULT '[]';

CREATE TABLE reviews (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  gate TEXT,
  reasons TEXT NOT NULL,
  updated TEXT
) STRICT;

CREATE TABLE requests (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  provider_id TEXT REFERENCES providers (id),
  holder TEXT NOT NULL,
  items TEXT NOT NULL,
  dates_of_service TEXT NOT NULL,
  numbers TEXT NOT NULL,
  format TEXT NOT NULL,
  send_to TEXT NOT NULL,
  method TEXT,
  steps TEXT NOT NULL,
  extension TEXT,
  costs TEXT NOT NULL,
  remarks TEXT NOT NULL,
  created TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX requests_by_case ON requests (case_id);

CREATE TABLE letters (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL,
  provider_id TEXT REFERENCES providers (id),
  request_id TEXT REFERENCES requests (id),
  date TEXT NOT NULL,
  -- JSON of LetterText once it was changed by hand or sent; NULL: made from the case.
  text TEXT,
  sent TEXT,
  method TEXT,
  answered TEXT,
  answer TEXT NOT NULL,
  created TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX letters_by_case ON letters (case_id);

CREATE TABLE custody (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  owner_id TEXT REFERENCES providers (id),
  request_id TEXT REFERENCES requests (id),
  steps TEXT NOT NULL,
  due_back TEXT,
  remarks TEXT NOT NULL,
  created TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX custody_by_case ON custody (case_id);

-- One a case, as JSON of Insurance.
CREATE TABLE insurances (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  insurance TEXT NOT NULL
) STRICT;

CREATE TABLE contacts (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  provider_id TEXT REFERENCES providers (id),
  insurance INTEGER NOT NULL,
  "on" TEXT NOT NULL,
  person TEXT NOT NULL,
  reference TEXT NOT NULL,
  words TEXT NOT NULL,
  again TEXT,
  created TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX contacts_by_case ON contacts (case_id);

CREATE TABLE questions (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  text TEXT NOT NULL,
  asked TEXT NOT NULL,
  source TEXT,
  position REAL NOT NULL,
  answer TEXT NOT NULL,
  answered TEXT,
  note_id TEXT REFERENCES notes (id),
  created TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX questions_by_case ON questions (case_id);

CREATE TABLE checklist_conditions (
  case_id TEXT NOT NULL REFERENCES cases (id),
  condition_key TEXT NOT NULL,
  applies INTEGER NOT NULL,
  PRIMARY KEY (case_id, condition_key)
) STRICT;

-- Own items, and changes of a template's items, as JSON of ItemEdit.
CREATE TABLE checklist_edits (
  case_id TEXT NOT NULL REFERENCES cases (id),
  item_key TEXT NOT NULL,
  item TEXT NOT NULL,
  PRIMARY KEY (case_id, item_key)
) STRICT;

CREATE TABLE checklist_templates (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  items TEXT NOT NULL,
  created TEXT NOT NULL,
  removed TEXT
) STRICT;

CREATE TABLE reminders (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  "on" TEXT NOT NULL,
  what TEXT NOT NULL,
  done INTEGER NOT NULL,
  created TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX reminders_by_case ON reminders (case_id);

-- What the person put away of what is due: until a day, or for good where that is NULL.
CREATE TABLE due_put_away (
  case_id TEXT NOT NULL REFERENCES cases (id),
  key TEXT NOT NULL,
  until TEXT,
  PRIMARY KEY (case_id, key)
) STRICT;
`,
};
