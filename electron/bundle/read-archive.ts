import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { CaseFile } from '../../shared/domain/case-file.ts';
import type { CaseContent, CaseData, Row } from '../case-data/case-rows.ts';
import type { ContentSource } from '../case-data/put-contents.ts';
import { archiveRows } from './archive-rows.ts';
import { bundleDamaged, notABundle } from './bundle-problems.ts';
import type { BundleFile } from './read-bundle.ts';
import { parseVersionedJson } from './versioned-json.ts';
import { memberBytes, readMember, type ZipMember, zipMembers } from './zip-directory.ts';

const MAX_JSON_BYTES = 256 * 2 ** 20;
const NOT_READ_YET = 'not-read-yet/';

/** The ZIP of a case, read back. */
export interface OpenedArchive {
  file: CaseFile;
  data: CaseData;
  contents: ContentSource;
  /** Hashes of contents that are named, but not in the ZIP. */
  missing: string[];
}

/** Opens the ZIP of a case, also one that was packed anew. Throws Problem REFUSED for another ZIP, BUNDLE_DAMAGED, BUNDLE_NEWER. */
export async function openArchive(sqlite: Database, zip: BundleFile): Promise<OpenedArchive> {
  const members = await zipMembers(zip);
  const path = [...members.keys()].find((name) => /^([^/]+\/)?case\.json$/.test(name));
  const json = path === undefined ? undefined : members.get(path);
  if (path === undefined || !json) throw notABundle();
  const top = path.slice(0, -'case.json'.length);
  const file = parseVersionedJson(await memberBytes(zip, json, MAX_JSON_BYTES), CaseFile, {
    format: 'second-look-case',
    version: 1,
  });
  const sums = await sumsOf(zip, members.get(`${top}SHA256SUMS.txt`));

  const files = new Map<string, ZipMember>();
  const missing = new Map<string, CaseContent>();
  const name = (sha256: string, at: string, bytes: number) => {
    const member = members.get(top + at);
    if (member) files.set(sha256, member);
    else if (!files.has(sha256)) missing.set(sha256, { sha256, bytes });
  };
  for (const { source, file: at, pagesFile, pagesSha256 } of file.records) {
    name(source.sha256, at, source.bytes);
    if (pagesFile !== null && pagesSha256 !== null) name(pagesSha256, pagesFile, 0);
  }
  for (const { sha256, file: at, bytes } of file.packets) name(sha256, at, bytes);
  const waiting: Row[] = [];
  for (const [member, sha256] of sums) {
    if (!member.startsWith(NOT_READ_YET) || !members.has(top + member)) continue;
    name(sha256, member, 0);
    waiting.push(waitingFile(file, member, sha256));
  }
  for (const sha256 of files.keys()) missing.delete(sha256);
  const rows = { ...archiveRows(sqlite, file), received_files: waiting };
  const contents = [...files].map(([sha256, { bytes }]) => ({ sha256, bytes }));
  return {
    file,
    data: { caseId: file.case.id, rows, removed: [], contents: [...contents, ...missing.values()] },
    contents: {
      read(sha256) {
        const member = files.get(sha256);
        if (!member) throw bundleDamaged();
        return readMember(zip, member);
      },
    },
    missing: [...missing.keys()],
  };
}

/** The sums in the archive, by path. */
async function sumsOf(zip: BundleFile, member: ZipMember | undefined): Promise<[path: string, sha256: string][]> {
  if (!member) return [];
  const text = (await memberBytes(zip, member, MAX_JSON_BYTES)).toString('utf8');
  return text.split('\n').flatMap((line): [string, string][] => {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    return sum && path ? [[path, sum]] : [];
  });
}

/** A file that was received and not read yet; the same file gets the same id every time. */
function waitingFile({ case: { id }, written }: CaseFile, path: string, sha256: string): Row {
  const hex = createHash('sha256').update(`${id} ${sha256}`).digest('hex');
  return {
    id: [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-'),
    case_id: id,
    sha256,
    name: path.slice(NOT_READ_YET.length).replace(/^\d+-/, ''),
    password: null,
    received: `${written}T00:00:00.000Z`,
    brought: 1,
    attempts: 0,
  };
}
