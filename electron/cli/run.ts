import { ORPCError } from '@orpc/server';
import { Problem } from '../../shared/domain/problem.ts';
import { UserMessage } from '../../shared/domain/user-message.ts';
import { vaultNotices } from '../../shared/format/vault-notices.ts';
import { type App, createApp } from '../api/app.ts';
import { endOnUncaughtError } from '../api/last-resort.ts';
import { noNative } from '../api/native.ts';
import { systemClock } from '../platform/clock.ts';
import { findDataPaths, makeDataPaths } from '../platform/data-paths.ts';
import { openLog } from '../platform/log.ts';
import type { ProgramFiles } from '../program-files.ts';
import { explainError } from '../store/store-problems.ts';
import { forkChild, type StartChild } from '../threads/child-process.ts';
import { type Command, EXIT, type Exit, type Terminal, UsageError } from './command.ts';
import { commands } from './commands/all.ts';
import { findCommand, parse } from './parse.ts';
import { askPassphrase } from './passphrase.ts';
import { usageOf, usageOfAll } from './usage.ts';

/** What happened, what is kept and what to do, of an expected error. Undefined for a bug. */
function messageOf(error: unknown): UserMessage | undefined {
  if (error instanceof Problem) return error.userMessage;
  if (error instanceof ORPCError) return UserMessage.safeParse(error.data).data;
  return undefined;
}

/** Why a schema refused an input; undefined: another error. */
function refusedInput(error: unknown): string | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return undefined;
  const { issues = [] } = (error.data ?? {}) as { issues?: { message: string; path?: PropertyKey[] }[] };
  return issues
    .map(({ message, path = [] }) => (path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message))
    .join('\n');
}

/** The words in the position of a command's name: at most two, none of them an option. */
function attemptedName(args: readonly string[]): string {
  const [first = '', second = '-'] = args;
  return second.startsWith('-') ? first : `${first} ${second}`;
}

/** Runs one command line to its end and gives the exit code. `startChild` is the host's way to start a child. */
export async function run(args: string[], programFiles: ProgramFiles, startChild: StartChild = forkChild): Promise<Exit> {
  // Answers go to standard output, remarks to standard error.
  const print = (line: string) => console.log(line);
  const notify = (line: string) => console.error(line);
  const found = findCommand(commands, args);
  if (!found) {
    const asked = args.length === 0 || ['help', '--help', '-h'].includes(args[0] ?? '');
    const group = commands.filter(({ name }) => name.startsWith(`${args[0]} `));
    (asked ? print : notify)(
      asked
        ? usageOfAll(commands)
        : `There is no command “${attemptedName(args)}”.\n\n${usageOfAll(group.length > 0 ? group : commands)}`,
    );
    return asked && args.length > 0 ? EXIT.done : EXIT.usage;
  }
  const { command, rest } = found;
  let app: App | undefined;
  let stopWatching = () => {};
  let exit: Exit;
  try {
    const given = parse(command, rest);
    if (given.flag('help')) {
      print(usageOf(command));
      return EXIT.done;
    }
    const dataPaths = findDataPaths({ vault: given.text('vault') });
    const json = given.flag('json');
    const terminal: Terminal = {
      programFiles,
      dataPaths,
      json,
      print,
      answer: (value, text) => print(json ? JSON.stringify(value) : text),
      notify,
      app() {
        if (app) return app;
        makeDataPaths(dataPaths);
        const log = openLog(dataPaths.log);
        const created = createApp({
          vaults: { own: dataPaths.own, sample: dataPaths.sample },
          pages: programFiles.pages,
          workers: programFiles.workers,
          startChild,
          native: noNative,
          clock: systemClock,
          host: 'terminal',
          version: programFiles.version,
          log,
        });
        app = created;
        stopWatching = endOnUncaughtError({
          log,
          close: created.close,
          say: ({ happened, kept, todo }) => notify(`${happened}\n${kept}\n${todo}`),
          exit: (code) => process.exit(code),
        });
        return created;
      },
      async opened() {
        const opened = this.app();
        const { passphrase } = await opened.client.vault.status();
        const status = await opened.client.vault.unlock({
          passphrase: passphrase ? await askPassphrase('Passphrase:') : null,
        });
        for (const { happened, kept, todo } of vaultNotices(status)) notify(`${happened} ${kept} ${todo}`);
        return opened;
      },
      passphrase: askPassphrase,
    };
    exit = await command.run(terminal, given);
  } catch (error) {
    exit = report(error, command, notify);
  }
  try {
    await app?.close();
  } catch (error) {
    exit = report(error, command, notify);
  }
  stopWatching();
  return exit;
}

/** Tells the person why a command failed; gives its exit code. */
function report(error: unknown, command: Command, notify: (line: string) => void): Exit {
  if (error instanceof UsageError) {
    notify(`${error.message}\n\n${usageOf(command)}`);
    return EXIT.usage;
  }
  const refused = refusedInput(error);
  if (refused !== undefined) {
    notify(refused);
    return EXIT.usage;
  }
  const message = messageOf(explainError(error));
  notify(
    message
      ? [message.happened, message.kept, message.todo].filter(Boolean).join('\n')
      : `Something went wrong inside Second Look: ${error instanceof Error ? error.name : 'unknown error'}.`,
  );
  return EXIT.failure;
}
