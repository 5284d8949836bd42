import type { Migration } from '../migrate.ts';

export const first: Migration = {
  version: 10,
  sql: `
CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  patient TEXT NOT NULL,
  born TEXT NOT NULL,
  contact TEXT NOT NULL,
  question TEXT NOT NULL,
  condition TEXT NOT NULL,
  family TEXT NOT NULL,
  first_physician TEXT NOT NULL,
  first_opinion_date TEXT,
  treatment TEXT NOT NULL,
  reasons TEXT NOT NULL,
  medication TEXT NOT NULL,
  allergies TEXT NOT NULL,
  recipient TEXT NOT NULL,
  appointment TEXT,
  appointment_place TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  removed TEXT
) STRICT;

-- Every file of the vault, by its content. A row is written only once the file is safe on disk.
CREATE TABLE files (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  added TEXT NOT NULL
) STRICT;

CREATE TABLE providers (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  specialty TEXT NOT NULL,
  institution TEXT NOT NULL,
  phone TEXT NOT NULL,
  fax TEXT NOT NULL,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  remarks TEXT NOT NULL,
  created TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX providers_by_case ON providers (case_id);

CREATE TABLE records (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT,
  title TEXT NOT NULL,
  service_date TEXT,
  provider_id TEXT REFERENCES providers (id),
  remarks TEXT NOT NULL,
  key_event TEXT NOT NULL,
  reviewed INTEGER NOT NULL,
  source_name TEXT NOT NULL,
  source_format TEXT NOT NULL,
  source_sha256 TEXT NOT NULL REFERENCES files (sha256),
  reading TEXT NOT NULL,
  loss TEXT NOT NULL,
  -- NULL while the record waits for its password.
  pages_sha256 TEXT REFERENCES files (sha256),
  pages INTEGER NOT NULL,
  text_pages INTEGER NOT NULL,
  -- The password of an encrypted source; the whole database is encrypted.
  password TEXT,
  thumbnail BLOB,
  added TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX records_by_case ON records (case_id);
CREATE INDEX records_by_source ON records (case_id, source_sha256);

-- The texts of a record are written as they are read, before its own row: what a stopped import leaves is taken back.
CREATE TABLE record_pages (
  record_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (record_id, number)
) STRICT;
CREATE VIRTUAL TABLE page_search USING fts5 (text, content = 'record_pages', content_rowid = 'rowid', tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER record_pages_added AFTER INSERT ON record_pages BEGIN
  INSERT INTO page_search (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER record_pages_gone AFTER DELETE ON record_pages BEGIN
  INSERT INTO page_search (page_search, rowid, text) VALUES ('delete', old.rowid, old.text);
END;

CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  provider_id TEXT REFERENCES providers (id),
  date TEXT,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  created TEXT NOT NULL,
  updated TEXT NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX notes_by_case ON notes (case_id);

CREATE TABLE checklist_marks (
  case_id TEXT NOT NULL REFERENCES cases (id),
  item_key TEXT NOT NULL,
  mark TEXT NOT NULL,
  PRIMARY KEY (case_id, item_key)
) STRICT;

CREATE TABLE checklist_ties (
  record_id TEXT NOT NULL REFERENCES records (id),
  item_key TEXT NOT NULL,
  proves INTEGER NOT NULL,
  PRIMARY KEY (record_id, item_key)
) STRICT;

-- One choice a case, as JSON of PacketChoice.
CREATE TABLE packet_choices (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  choice TEXT NOT NULL
) STRICT;

CREATE TABLE packets (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  recipient TEXT NOT NULL,
  paper TEXT NOT NULL,
  date TEXT NOT NULL,
  made TEXT NOT NULL,
  pages INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES files (sha256),
  bytes INTEGER NOT NULL,
  removed TEXT
) STRICT;
CREATE INDEX packets_by_case ON packets (case_id);

CREATE TABLE activity (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  at TEXT NOT NULL,
  what TEXT NOT NULL,
  count INTEGER NOT NULL,
  subject TEXT NOT NULL
) STRICT;
CREATE INDEX activity_by_case ON activity (case_id, at);
`,
};
