import { spawn } from 'node:child_process';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createBrowserHost } from '../../electron/serve.ts';
import { runDesktop } from './desktop.ts';
import { startRestartingHost } from './restarting-host.ts';
import { startVitePages } from './vite-pages.ts';

const USAGE = `npm run dev -- [--electron] [--port N] [--no-sample]
  --electron   in the desktop window; built anew after each change
  --port N     at this port (default: a free one)
  --no-sample  without opening the sample case
The development data is in .cache/dev; SECOND_LOOK_DATA names another folder.`;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** How long changes are gathered before the server restarts, ms: an editor saves several files at once. */
const GATHER_MS = 150;

/** `npm run dev`: the application from its sources. The page reloads in place; the server restarts under it. */
async function dev(): Promise<void> {
  const { values } = parseArgs({
    options: {
      electron: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      'no-sample': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const data = process.env.SECOND_LOOK_DATA ?? join(root, '.cache/dev');
  if (values.electron) return runDesktop(root, data);

  const host = startRestartingHost({ data, sample: !values['no-sample'] });
  const pages = await startVitePages();
  const server = await createBrowserHost(
    {
      fetch: (request) => (/^\/(rpc|files)\//.test(new URL(request.url).pathname) ? host.fetch(request) : pages.fetch(request)),
    },
    { port: Number(values.port), onEntered: (next) => console.log(`Opened. For another browser, once: ${next}`) },
  );
  console.log(`Second Look, from its sources, is at ${server.address()}`);
  console.log('Components reload in place; the server restarts when electron/ or shared/ changes. Stop with Ctrl+C.');

  let restartTimer: NodeJS.Timeout | undefined;
  pages.server.watcher.add([join(root, 'electron'), join(root, 'shared')]);
  pages.server.watcher.on('change', (path) => {
    if (!path.startsWith(join(root, 'electron') + sep) && !path.startsWith(join(root, 'shared') + sep)) return;
    clearTimeout(restartTimer);
    restartTimer = setTimeout(() => {
      const startedAt = performance.now();
      host.restart().then(
        () => console.log(`The server restarted in ${Math.round(performance.now() - startedAt)} ms.`),
        (error: Error) => console.log(`${error.message} Change a source to try again.`),
      );
    }, GATHER_MS);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, async () => {
      await Promise.allSettled([server.close(), host.close(), pages.server.close()]);
      process.exit();
    });
  if (process.platform === 'darwin') spawn('open', [server.address()], { stdio: 'ignore' });
}

await dev();
