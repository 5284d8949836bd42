import { z } from 'zod';
import { Id, Instant, Sha256 } from '../../shared/domain/identity.ts';
import { readSealed, writeSealed } from '../vault/sealed-note.ts';
import { manifestKey, versionLayout, versionsIn } from './backup-paths.ts';

const FORMAT_VERSION = 1;

/** What a version consists of. */
export const Manifest = z.object({
  format: z.literal('second-look backup'),
  version: z.literal(FORMAT_VERSION),
  /** The version of the program that made it. */
  app: z.string(),
  vaultId: Id,
  made: Instant,
  cases: z.int(),
  records: z.int(),
  pages: z.int(),
  /** The vault's number of the last saved change, and when that was saved: equal numbers are equal databases. */
  change: z.object({ count: z.int(), at: z.string() }),
  database: z.object({ bytes: z.int(), sha256: Sha256 }),
  description: z.object({ sha256: Sha256 }),
  /** Hash and length of each content, bytes before they are sealed. */
  // Sealed by this program, and long: its parts are not checked again.
  contents: z.custom<[sha256: string, bytes: number][]>(Array.isArray),
  /** Contents that the database names and that were missing or damaged in the vault. */
  missing: z.array(Sha256),
});
export type Manifest = z.infer<typeof Manifest>;

export const newManifest = (parts: Omit<Manifest, 'format' | 'version'>): Manifest => ({
  format: 'second-look backup',
  version: FORMAT_VERSION,
  ...parts,
});

/** The manifest of a version; null: none that was sealed with this vault's key, or one of a newer format. */
export function readManifest(backup: string, version: string, filesKey: Uint8Array): Manifest | null {
  const text = readSealed(versionLayout(backup, version).manifest, manifestKey(filesKey));
  if (text === null) return null;
  return Manifest.safeParse(JSON.parse(text)).data ?? null;
}

/** Writes the manifest durably, and reads it back. */
export function writeManifest(backup: string, version: string, filesKey: Uint8Array, manifest: Manifest): void {
  writeSealed(versionLayout(backup, version).manifest, manifestKey(filesKey), JSON.stringify(manifest), { durable: true });
  if (!readManifest(backup, version, filesKey)) throw new Error('The manifest of a backup cannot be read back.');
}

/** A version with its manifest; null: the manifest cannot be read. */
export interface Version {
  name: string;
  manifest: Manifest | null;
}

/** The versions of a backup, the oldest first. */
export const readVersions = (backup: string, filesKey: Uint8Array): Version[] =>
  versionsIn(backup).map((name) => ({ name, manifest: readManifest(backup, name, filesKey) }));
