import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { programFilesFrom } from '../../../electron/program-files.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

test('the program finds the same pages and its own workers from source and from the build', () => {
  const source = programFilesFrom(pathToFileURL(join(root, 'electron', 'cli.ts')).href);
  const built = programFilesFrom(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href);
  for (const layout of [source, built]) expect(layout).toMatchObject({ root, pages: join(root, 'out', 'renderer/'), version });
  expect(fileURLToPath(built.workers('packet'))).toBe(join(root, 'out', 'main', 'workers', 'packet.js'));
  for (const name of ['reading', 'sample', 'watchdog', 'packet', 'printouts', 'vault-check'] as const)
    expect(existsSync(source.workers(name))).toBe(true);
});
