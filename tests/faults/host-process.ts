/** The browser host in its own process, as `serve` runs it: it gets signals, and can be killed. The page is an empty one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../electron/browser-front.ts';
import { findDataPaths } from '../../electron/platform/data-paths.ts';
import { programFilesFrom } from '../../electron/program-files.ts';

const [data = ''] = process.argv.slice(2);
const pages = join(data, 'pages');
mkdirSync(pages, { recursive: true });
writeFileSync(join(pages, 'index.html'), '<!doctype html>');
process.exitCode = await serve({
  programFiles: { ...programFilesFrom(new URL('../../electron/cli.ts', import.meta.url).href), pages },
  dataPaths: findDataPaths({ env: { SECOND_LOOK_DATA: data } }),
  port: 0,
  print: (line) => console.log(line),
  openBrowser: null,
});
