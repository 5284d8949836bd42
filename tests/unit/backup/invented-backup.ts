import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { backupLayout } from '../../../electron/backup/backup-paths.ts';
import { type BackupMade, makeBackup } from '../../../electron/backup/make-backup.ts';
import { registerFile } from '../../../electron/store/register-file.ts';
import { cases, records } from '../../../electron/store/tables.ts';
import type { OpenVault } from '../../../electron/vault/open-vault.ts';
import { contentPath } from '../../../electron/vault/vault-paths.ts';
import { pseudoRandomBytes, storeUnregistered } from '../vault/invented-vault.ts';

const NOW = '2026-03-12T10:00:00.000Z';

/** Adds a case with an invented patient. Returns its id. */
export function addCase({ db, counter }: OpenVault, patient = 'Sample Patient'): string {
  const id = randomUUID();
  const text = { contact: '', condition: '', firstPhysician: '', treatment: '', reasons: '', medication: '', allergies: '' };
  db.insert(cases)
    .values({
      ...text,
      ...{ id, patient, born: '1960-02-29', question: 'Is fusion needed?', family: 'spine', recipient: '', appointmentPlace: '' },
      ...{ bring: '', safeWords: '', reviewDays: 7, decideDays: 7, ownCriteria: [], created: NOW, updated: NOW },
    })
    .run();
  counter.saved();
  return id;
}

/** Adds a record whose source has that many bytes. Returns the hash of the source. */
export function addRecord(vault: OpenVault, caseId: string, title: string, bytes: number): string {
  const sha256 = storeUnregistered(vault, pseudoRandomBytes(bytes, bytes));
  registerFile(vault.db, sha256, bytes, NOW);
  vault.db
    .insert(records)
    .values({
      ...{ id: randomUUID(), caseId, title, remarks: '', keyEvent: '', reviewed: true, sourceName: `${title}.pdf`, pages: 2 },
      ...{ sourceFormat: 'pdf', sourceSha256: sha256, pagesSha256: sha256, reading: 'as-is', loss: '', textPages: 2, added: NOW },
    })
    .run();
  vault.counter.saved();
  return sha256;
}

/** Makes a backup of an open vault, at a time of a day of March 2026. */
export const backUp = (
  { access, id, found }: OpenVault,
  place: string,
  {
    day = 12,
    now = `2026-03-${day}T10:00:00.000Z`,
    maxBytes = null,
  }: { day?: number; now?: string; maxBytes?: number | null } = {},
): Promise<BackupMade> =>
  makeBackup({ access, vaultId: id, place, app: '0.0.0-test', now, maxBytes, found: found.list() }, () => {});

/** The path of a content in a backup. */
export const backedUp = ({ backup }: BackupMade, sha256: string): string => contentPath(backupLayout(backup).contents, sha256);

/** The path of a content in the vault. */
export const stored = ({ dir }: OpenVault, sha256: string): string => contentPath(join(dir, 'files'), sha256);
