import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fallbacksFor, STYLE_FAMILIES, slicesOf } from '../../electron/typesetting/families.ts';
import configuration from '../../electron-builder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Size limit of the archive and the native libraries beside it, MB, without the Electron program. */
const MAX_MEGABYTES = 115;
/** Fuses in the order of Electron's fuse wire (version 1) with their required values: `0` off, `1` on. */
const FUSES = {
  runAsNode: '0',
  cookieEncryption: '1',
  nodeOptions: '0',
  nodeCliInspect: '0',
  embeddedAsarIntegrity: '1',
  onlyLoadAppFromAsar: '1',
  loadBrowserProcessSpecificV8Snapshot: '0',
  grantFileProtocolExtraPrivileges: '0',
};
/** The text before the fuse wire in every Electron program. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const builder = createRequire(join(root, 'node_modules/app-builder-lib/package.json'));
const { extractAll } = builder('@electron/asar') as { extractAll(archive: string, folder: string): void };

describe('the packaging configuration', () => {
  test('is valid by electron-builder’s own schema', async () => {
    const { validateConfiguration } = builder('./out/util/config/config.js') as {
      validateConfiguration(configuration: object, log: object): Promise<void>;
    };
    await validateConfiguration(structuredClone(configuration), { isEnabled: false });
  });

  test('names icons and entitlements that exist', () => {
    const { win, mac, linux } = configuration;
    for (const file of [win?.icon, mac?.icon, linux?.icon, mac?.entitlements, 'build/document.ico', 'build/document.icns'])
      expect(existsSync(join(root, String(file)))).toBe(true);
  });

  test('never starts the window without its sandbox', () => {
    // SECURITY: 1
    expect(configuration.linux?.executableArgs).toEqual([]);
  });
});

// Links, permissions and the layout of a Linux build; the release workflow builds on all three systems.
describe.skipIf(process.platform !== 'linux')('a dry run of the packaging', () => {
  const work = mkdtempSync(join(tmpdir(), 'second-look-packaging-'));
  const resources = join(work, 'out', 'linux-unpacked', 'resources');
  const unpacked = join(work, 'app');
  let files: string[] = [];
  afterAll(() => rmSync(work, { recursive: true, force: true }));
  beforeAll(async () => {
    if (!existsSync(join(root, 'out/main/main.js'))) execFileSync('npm', ['run', '-s', 'build'], { cwd: root });
    const electron = join(work, 'electron-dist', 'electron');
    mkdirSync(join(work, 'electron-dist', 'resources'), { recursive: true });
    mkdirSync(join(work, 'electron-dist', 'locales'));
    writeFileSync(join(work, 'electron-dist', 'locales', 'en-US.pak'), '');
    // The fuse wire as Electron ships it: version 1, eight fuses.
    writeFileSync(electron, Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 8]), Buffer.from('10110000')]));
    chmodSync(electron, 0o755);
    const given = [
      '--dir',
      '--linux',
      '--x64',
      `-c.electronDist=${join(work, 'electron-dist')}`,
      `-c.directories.output=${join(work, 'out')}`,
    ];
    await promisify(execFile)(join(root, 'node_modules/.bin/electron-builder'), given, { cwd: root });
    extractAll(join(resources, 'app.asar'), unpacked);
    files = filesIn(unpacked);
  }, 600_000);

  test('sets every fuse', () => {
    // SECURITY: 18
    const program = readFileSync(join(resources, '..', 'second-look'));
    const wire = program.indexOf(SENTINEL) + SENTINEL.length + 2;
    expect(program.toString('latin1', wire, wire + 8)).toBe(Object.values(FUSES).join(''));
  });

  test('packs the build and the packages that run, and nothing else of the project', () => {
    const top = new Set(
      files.map((file) =>
        file
          .split('/')
          .slice(0, file.startsWith('out/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...top].sort()).toEqual([
      'LICENSE',
      'THIRD-PARTY-NOTICES.md',
      'node_modules',
      'out/main',
      'out/renderer',
      'package.json',
    ]);
  });

  test('packs no package that only development needs', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean }>;
    };
    const packages = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0] ?? []));
    expect([...packages].filter((path) => lock.packages[path]?.dev !== undefined || !(path in lock.packages))).toEqual([]);
  });

  test('packs no sources, types, maps, tests, documents, or builds for another system', () => {
    const unwanted =
      /\.(ts|mts|cts|map|c|cpp|h|css\.ts|scss)$|(^|\/)(test|tests|docs?|examples?)\/|README|CHANGELOG|(darwin|win32|musl|arm64)[^/]*\.node$/i;
    expect(files.filter((file) => file.startsWith('node_modules/') && unwanted.test(file))).toEqual([]);
  });

  test('leaves native libraries beside the archive, and nothing else that runs', () => {
    const outside = filesIn(join(resources, 'app.asar.unpacked'));
    expect(files.filter((file) => /\.(node|so[.\d]*)$/.test(file) && !outside.includes(file))).toEqual([]);
    expect(
      outside.filter((file) => !/^node_modules\/(@img\/sharp-|@napi-rs\/canvas-|better-sqlite3\/prebuilds\/)/.test(file)),
    ).toEqual([]);
  });

  test('packs every font file that a document may use', () => {
    const needed = [
      ...Object.values(STYLE_FAMILIES).flatMap((family) => slicesOf(family).map(({ file }) => file('woff'))),
      ...fallbacksFor('').flatMap((family) => slicesOf(family).map(({ file }) => file('woff2'))),
    ].map((path) => relative(root, path).split(sep).join('/'));
    expect(needed.length).toBeGreaterThan(400);
    expect(needed.filter((path) => !files.includes(path))).toEqual([]);
  });

  test('loads every package that the program imports from the packed files alone', async () => {
    const code = files
      .filter((file) => /^out\/main\/.*\.js$/.test(file))
      .map((file) => readFileSync(join(unpacked, file), 'utf8'));
    const named = code.flatMap((text) => [
      ...text.matchAll(
        /^import .*?from ?"([^".][^"]*)"|import\("([^".][^"]*)"\)|\brequire\("([^".][^"]*)"\)|createRequire\(import\.meta\.url\)\("([^".][^"]*)"\)/gm,
      ),
    ]);
    const imports = new Set(
      named.map(([, ...found]) => found.find(Boolean) ?? '').filter((name) => !/^(node:|electron$)/.test(name)),
    );
    for (const known of ['better-sqlite3', 'sharp', 'pdfjs-dist/legacy/build/pdf.mjs', 'heic-decode', 'pdf-lib', 'fontkit'])
      expect([...imports]).toContain(known);
    // pdf.js loads its canvas by itself, and only warns where the canvas is not there.
    imports.add('@napi-rs/canvas');
    writeFileSync(join(unpacked, 'load.mjs'), [...imports].map((name) => `await import(${JSON.stringify(name)});`).join('\n'));
    await promisify(execFile)(process.execPath, [join(unpacked, 'load.mjs')]);
  });

  test('records the day of the build, and stays within its size', () => {
    expect(JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'))).toMatchObject({
      built: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    const bytes = files.reduce((sum, file) => sum + statSync(join(unpacked, file)).size, 0);
    expect(bytes / 1e6).toBeLessThan(MAX_MEGABYTES);
  });
});

/** Every file below a folder, relative to it, with `/`. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
