import { generateIdentity, identityToRecipient } from 'age-encryption';
import type { BundleFile } from '../../electron/bundle/read-bundle.ts';
import type { BundleLook, BundleOrder } from '../../shared/domain/bundle.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Job } from '../../shared/domain/job.ts';
import { createVaultWithCase, importInto, pdfWithText, waitForJob } from './invented-case.ts';
import type { OpenedApp } from './transports.ts';

/** A key pair of age: fast, where a passphrase is slow on purpose. */
export async function newKey(): Promise<{ secret: string; to: { recipient: string } }> {
  const secret = await generateIdentity();
  return { secret, to: { recipient: await identityToRecipient(secret) } };
}

/** A case with records, a physician, a note, a question and an opinion. */
export async function createFilledCase(app: OpenedApp): Promise<Case> {
  const patientCase = await createVaultWithCase(app);
  const caseId = patientCase.id;
  await importInto(app, caseId, [
    { name: 'spine.pdf', bytes: await pdfWithText('Lumbar spine', 2) },
    { name: 'blood.pdf', bytes: await pdfWithText('Blood count') },
  ]);
  const { id: providerId } = await app.client.providers.create({ caseId, draft: { name: 'Dr First', kind: 'physician' } });
  const [record] = await app.client.records.list({ caseId });
  if (record) await app.client.records.update({ id: record.id, change: { providerId, title: 'MRI', serviceDate: '2026-01' } });
  await app.client.notes.create({ caseId, draft: { title: 'First talk', text: 'What was said', providerId } });
  await app.client.questions.create({ caseId, draft: { text: 'Is there time?', asked: 'second' } });
  await app.client.opinions.create({ caseId, draft: { providerId, physician: 'Dr First' } });
  return patientCase;
}

/** The bytes of a bundle. */
export async function bundleOf({ app }: OpenedApp, caseId: string, order: BundleOrder): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of app.bundles.make(caseId, order).content) parts.push(part);
  return Buffer.concat(parts);
}

export const order = (to: BundleOrder['to'], more: Partial<BundleOrder> = {}): BundleOrder => ({
  to,
  role: 'full',
  from: '',
  withRemoved: false,
  ...more,
});

/** A file in memory. */
export const fileOf = (bytes: Uint8Array): BundleFile => ({
  bytes: bytes.length,
  async *read(start = 0, end = bytes.length) {
    for (let at = start; at < Math.min(end, bytes.length); at += 65_536) yield bytes.slice(at, Math.min(at + 65_536, end));
  },
});

/** Imports a bundle and waits for the end of its job. Conflicts are decided by `otherwise`. */
export async function take(
  app: OpenedApp,
  bytes: Uint8Array,
  secret: string,
  otherwise: 'mine' | 'theirs' | null = null,
): Promise<Job> {
  return waitForJob(app, await app.app.bundles.take(fileOf(bytes), secret, { choices: {}, otherwise }));
}

export const look = ({ app }: OpenedApp, bytes: Uint8Array, secret: string): Promise<BundleLook> =>
  app.bundles.look(fileOf(bytes), secret);
