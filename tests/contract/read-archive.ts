import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseFile } from '../../shared/domain/case-file.ts';

/** The unpacked archive of a case. */
export interface UnpackedArchive {
  /** By path. */
  files: Map<string, Buffer>;
  text(path: string): string;
  /** `case.json`, by its schema. */
  data: CaseFile;
}

/** Unpacks an archive with `unzip`, and checks every file against its hash. */
export function unpackArchive(zip: Uint8Array, folder: string): UnpackedArchive {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'case.zip'), zip);
  const target = join(folder, 'case');
  execFileSync('unzip', ['-q', join(folder, 'case.zip'), '-d', target], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const paths = globSync('**', { cwd: target }).filter((path) => statSync(join(target, path)).isFile());
  const files = new Map(paths.toSorted().map((path) => [path, readFileSync(join(target, path))]));
  const text = (path: string) => files.get(path)?.toString('utf8') ?? '';
  const sums = text('SHA256SUMS.txt')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  '));
  for (const [sum = '', path = ''] of sums) {
    const actual = createHash('sha256')
      .update(files.get(path) ?? '')
      .digest('hex');
    if (actual !== sum) throw new Error(`${path} is not what its sum says`);
  }
  if (sums.length !== files.size - 1) throw new Error('a file has no sum');
  return { files, text, data: CaseFile.parse(JSON.parse(text('case.json'))) };
}
