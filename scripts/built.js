// @ts-check
// `node scripts/built.js ENTRY …`: runs an entry of out/main, built anew when a source is newer than the build.
// Plain JavaScript: stripping types would cost every start of the terminal a third of its time.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const stamp = join(root, 'out/built');
const SOURCES = ['electron', 'shared', 'renderer', 'package.json', 'package-lock.json', 'electron.vite.config.ts'];

/** When a file was last written, ms; 0 where there is none. @param {string} path */
const written = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Whether a source below is newer than `since`, ms. Folders count too: a removed file changes its folder. @param {string} path @param {number} since @returns {boolean} */
function isNewer(path, since) {
  const found = statSync(path);
  if (found.mtimeMs > since) return true;
  return found.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), since));
}

const [entry = '', ...words] = process.argv.slice(2);
const file = join(root, `out/main/${entry}.js`);
const built = written(file) && written(stamp);
if (built === 0 || SOURCES.some((source) => isNewer(join(root, source), built))) {
  const begun = new Date();
  console.error('Building Second Look from its sources …');
  const { status } = spawnSync(join(root, 'node_modules/.bin/electron-vite'), ['build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, '');
  // A source that was written during the build is newer than the build.
  utimesSync(stamp, begun, begun);
}
process.argv = [process.execPath, file, ...words];
await import(pathToFileURL(file).href);
