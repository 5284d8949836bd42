import { randomUUID } from 'node:crypto';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import { type BundleOrder, CaseRole } from '../../../shared/domain/bundle.ts';
import type { JobResultOf } from '../../../shared/domain/job.ts';
import { checkAgeRecipient, encryptAge } from '../../bundle/age-file.ts';
import { type BundleFacts, bundleChunks, prepareBundle } from '../../bundle/write-bundle.ts';
import type { CaseData } from '../../case-data/case-rows.ts';
import { collectCase } from '../../case-data/collect-case.ts';
import { commonStateOf } from '../../case-data/compare-case.ts';
import { versionOf } from '../../store/migrate.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { type StreamedExport, streamedExport } from '../jobs/streamed-export.ts';
import { orNotFound } from '../preconditions.ts';
import type { OpenSession } from '../vault/vault-session.ts';
import type { BundleServices } from './bundle-services.ts';

const NOT_IN_IT = 'The stored file is damaged or missing, so it is not in the bundle.';

/**
 * A case as one encrypted file to hand over, in chunks, with a job. Its name reveals neither person nor illness. Throws Problem
 * NOT_FOUND, REFUSED for a recipient that age does not know.
 */
export function caseBundle(
  { jobs, ports, session }: Pick<BundleServices, 'jobs' | 'ports' | 'session'>,
  caseId: string,
  { to, role, from, withRemoved }: BundleOrder,
): StreamedExport {
  checkAgeRecipient(to);
  const opened = session.open();
  const { vault, queries } = opened;
  queries.cases.get(caseId);
  const data = orNotFound(collectCase(vault.sqlite, caseId, { withRemoved }) ?? undefined, 'This case');
  const made = ports.clock.now();
  const facts: BundleFacts = {
    id: randomUUID(),
    schema: versionOf(vault.sqlite),
    program: `Second Look ${ports.version}`,
    made,
    from,
    vault: vault.id,
    role: atMost(role, queries.bundles.role(caseId)?.role),
    withRemoved,
    known: queries.bundles.known(caseId),
  };
  const named = { label: 'Writing the case to hand over', fileName: `case-${localDayOf(made)}.secondlook` };
  return streamedExport(jobs, caseId, named, (control) => chunksOf(opened, data, { facts, to }, control));
}

/** Whoever got a case to read hands it on to be read. */
const atMost = (role: CaseRole, own: CaseRole = 'full'): CaseRole =>
  CaseRole.options[Math.min(CaseRole.options.indexOf(role), CaseRole.options.indexOf(own))] ?? own;

async function* chunksOf(
  { vault, queries, transact }: OpenSession,
  data: CaseData,
  { facts, to }: { facts: BundleFacts; to: BundleOrder['to'] },
  { signal, progress }: JobControl,
): AsyncGenerator<Uint8Array, JobResultOf<'export'>> {
  const total = 2 * data.contents.reduce((sum, { bytes }) => sum + bytes, 0);
  const onProgress = (done: number) => progress({ done: Math.min(done, total), total });
  const prepared = await prepareBundle(data, vault.content, facts, { signal, onProgress });
  const chunks = bundleChunks(prepared, vault.content, { signal, onProgress: (done) => onProgress(total / 2 + done) });
  let bytes = 0;
  for await (const chunk of await encryptAge(chunks, to)) {
    signal.throwIfAborted();
    bytes += chunk.length;
    yield chunk;
  }
  // From now on a merge knows what both sides had.
  if (!vault.readOnly) transact(() => queries.bundles.remember(data.caseId, facts.id, facts.made, commonStateOf(data)));
  const { contents, missing } = prepared.json;
  const named = missing.map(({ sha256 }) => ({ path: nameOfContent(data, sha256), why: NOT_IN_IT }));
  return { kind: 'export', files: contents.length, bytes, missing: named };
}

/** How a person knows a content: by its record, packet or file name. */
export function nameOfContent({ rows }: Pick<CaseData, 'rows'>, sha256: string): string {
  const record = rows.records?.find((row) => row.source_sha256 === sha256 || row.pages_sha256 === sha256);
  if (record) return String(record.title || record.source_name);
  if (rows.packets?.some((row) => row.sha256 === sha256)) return 'A packet';
  return String(rows.received_files?.find((row) => row.sha256 === sha256)?.name ?? sha256.slice(0, 16));
}
