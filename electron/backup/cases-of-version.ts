import type { Database } from 'better-sqlite3';
import type { BackupCase } from '../../shared/domain/backup.ts';
import type { OpenBackup } from './open-backup.ts';
import { openVersion } from './open-version.ts';

/** The cases of a version with their records. Nothing is restored. Throws Problem NOT_FOUND, VAULT_DAMAGED, VAULT_NEWER. */
export async function casesOfVersion(backup: OpenBackup, version: string): Promise<BackupCase[]> {
  const { store, close } = await openVersion(backup, version);
  try {
    return casesOf(store.sqlite);
  } finally {
    close();
  }
}

interface RecordRow {
  case_id: string;
  title: string;
  date: string | null;
  pages: number;
}

function casesOf(sqlite: Database): BackupCase[] {
  const records = sqlite
    .prepare<[], RecordRow>(
      `SELECT case_id, coalesce(nullif(title, ''), source_name) AS title, service_date AS date, pages FROM records
       WHERE removed IS NULL ORDER BY service_date IS NULL, service_date DESC, title`,
    )
    .all();
  const byCase = Map.groupBy(records, ({ case_id }) => case_id);
  return sqlite
    .prepare<[], Pick<BackupCase, 'id' | 'patient' | 'question'>>(
      'SELECT id, patient, question FROM cases WHERE removed IS NULL ORDER BY patient, created',
    )
    .all()
    .map((row) => ({
      ...row,
      records: (byCase.get(row.id) ?? []).map(({ title, date, pages }) => ({ title, date, pages })),
    }));
}
