import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, UsageError } from '../command.ts';

export const serveBrowser: Command = {
  name: 'serve',
  help: 'Serves the application to the browser of this computer, at an address that works once.',
  arguments: [],
  options: { port: { value: 'N', help: 'at this port (default: a free one)' } },
  async run(terminal, given) {
    const port = Number(given.text('port') ?? '0');
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port takes a number from 0 to 65535.');
    if (!existsSync(join(terminal.programFiles.pages, 'index.html')))
      throw new UsageError('The pages are not built yet: run “npm run build” first.');
    const { serve } = await import('../../browser-front.ts');
    return serve({
      programFiles: terminal.programFiles,
      dataPaths: terminal.dataPaths,
      port,
      print: terminal.print,
      openBrowser: null,
    });
  },
};
