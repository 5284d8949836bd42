import { ORPCError } from '@orpc/server';
import { Problem } from '../../shared/domain/problem.ts';
import { UserMessage } from '../../shared/domain/user-message.ts';
import { goneFiles } from '../../shared/format/missing-files.ts';
import { type App, createApp } from '../api/app.ts';
import { noNative } from '../api/native.ts';
import { systemClock } from '../platform/clock.ts';
import { findDataPaths, makeDataPaths } from '../platform/data-paths.ts';
import { openLog } from '../platform/log.ts';
import type { ProgramFiles } from '../program-files.ts';
import { forkChild } from '../threads/child-process.ts';
import { EXIT, type Exit, type Terminal, UsageError } from './command.ts';
import { commands } from './commands/all.ts';
import { findCommand, parse } from './parse.ts';
import { askPassphrase } from './passphrase.ts';
import { usageOf, usageOfAll } from './usage.ts';

/** What happened, what was kept, what to do: of an error that is expected. Undefined for a bug. */
function toldOf(error: unknown): UserMessage | undefined {
  if (error instanceof Problem) return error.told;
  if (error instanceof ORPCError) return UserMessage.safeParse(error.data).data;
  return undefined;
}

/** The words of a schema that refused an input. */
function refusedInput(error: unknown): string | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_REQUEST') return undefined;
  const { issues = [] } = (error.data ?? {}) as { issues?: { message: string; path?: PropertyKey[] }[] };
  return issues
    .map(({ message, path = [] }) => (path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message))
    .join('\n');
}

/** What stands where the name of a command belongs: at most two words, none of them an option. */
function named(words: readonly string[]): string {
  const [first = '', second = '-'] = words;
  return second.startsWith('-') ? first : `${first} ${second}`;
}

/** Runs one command line to its end. Gives the exit code. */
export async function run(words: string[], layout: ProgramFiles): Promise<Exit> {
  // The answer of a command and the words beside it: standard output and standard error are what a terminal program speaks with.
  const print = (line: string) => console.log(line);
  const tell = (line: string) => console.error(line);
  const found = findCommand(commands, words);
  if (!found) {
    const asked = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '');
    const group = commands.filter(({ name }) => name.startsWith(`${words[0]} `));
    (asked ? print : tell)(
      asked
        ? usageOfAll(commands)
        : `There is no command “${named(words)}”.\n\n${usageOfAll(group.length > 0 ? group : commands)}`,
    );
    return asked && words.length > 0 ? EXIT.done : EXIT.usage;
  }
  const { command, rest } = found;
  let app: App | undefined;
  try {
    const given = parse(command, rest);
    if (given.flag('help')) {
      print(usageOf(command));
      return EXIT.done;
    }
    const place = findDataPaths({ vault: given.text('vault') });
    const json = given.flag('json');
    const terminal: Terminal = {
      layout,
      place,
      json,
      print,
      answer: (value, words) => print(json ? JSON.stringify(value) : words),
      tell,
      app() {
        makeDataPaths(place);
        app ??= createApp({
          vaults: { own: place.own, sample: place.sample },
          pages: layout.pages,
          workers: layout.workers,
          startChild: forkChild,
          native: noNative,
          clock: systemClock,
          host: 'terminal',
          version: layout.version,
          log: openLog(place.log),
        });
        return app;
      },
      async opened() {
        const opened = this.app();
        const { passphrase } = await opened.client.vault.status();
        const { gone } = await opened.client.vault.unlock({ passphrase: passphrase ? await askPassphrase('Passphrase:') : null });
        const told = goneFiles(gone);
        if (told) tell(`${told.happened} ${told.kept} ${told.todo}`);
        return opened;
      },
      passphrase: askPassphrase,
    };
    return await command.run(terminal, given);
  } catch (error) {
    if (error instanceof UsageError) {
      tell(`${error.message}\n\n${usageOf(command)}`);
      return EXIT.usage;
    }
    const refused = refusedInput(error);
    if (refused !== undefined) {
      tell(refused);
      return EXIT.usage;
    }
    const told = toldOf(error);
    tell(
      told
        ? [told.happened, told.kept, told.todo].filter(Boolean).join('\n')
        : `Something went wrong inside Second Look: ${error instanceof Error ? error.name : 'unknown error'}.`,
    );
    return EXIT.failure;
  } finally {
    await app?.close();
  }
}
