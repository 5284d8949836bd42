import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Id } from '../../shared/domain/identity.ts';
import { type Command, type Given, UsageError } from './command.ts';
import { optionsOf } from './usage.ts';

/** The words with the options before the command's name moved behind it. */
function withNameFirst(args: readonly string[]): string[] {
  const [first = '', second = '', ...others] = args;
  if (first === '--vault') return [...withNameFirst(others), first, second];
  if (first === '--json' || first.startsWith('--vault=')) return [...withNameFirst(args.slice(1)), first];
  return [...args];
}

/** The command of a command line, by its longest name, and the words after the name. */
export function findCommand(
  commands: readonly Command[],
  line: readonly string[],
): { command: Command; rest: string[] } | undefined {
  const args = withNameFirst(line);
  for (const length of [3, 2, 1]) {
    const name = args.slice(0, length).join(' ');
    const command = commands.find((candidate) => candidate.name === name || candidate.aliases?.includes(name));
    if (command) return { command, rest: args.slice(length) };
  }
  return undefined;
}

function checkCount(command: Command, count: number, fewer: boolean): void {
  if (fewer && count < command.arguments.length) return;
  const many = command.arguments.at(-1)?.endsWith('…') ?? false;
  const required = command.arguments.filter((word) => !word.startsWith('[')).length;
  const fits = count >= required && (many || count <= command.arguments.length);
  if (!fits)
    throw new UsageError(
      command.arguments.length === 0 ? 'This command takes no arguments.' : `This command takes: ${command.arguments.join(' ')}`,
    );
}

/** The subject that an argument identifies, and the command that lists its ids. */
const LISTED: Readonly<Record<string, readonly [string, string]>> = {
  CASE: ['case', 'case list'],
  ID: ['record', 'record list CASE'],
  PROVIDER: ['physician or institution', 'provider list CASE'],
  QUESTION: ['question', 'question list CASE'],
  LETTER: ['letter', 'letter list CASE'],
  REQUEST: ['request', 'request list CASE'],
  PACKET: ['packet', 'packet list CASE'],
};

function checkIds(command: Command, given: readonly string[]): void {
  for (const [index, word] of command.arguments.slice(0, given.length).entries()) {
    const [what, list] = LISTED[word] ?? [];
    if (what && !Id.safeParse(given[index]).success)
      throw new UsageError(`There is no ${what} “${given[index]}”: “second-look ${list}” shows the ids.`);
  }
}

/** The values given to a command. Throws UsageError. */
export function parse(command: Command, args: string[]): Given {
  const options: ParseArgsOptionsConfig = {};
  for (const [name, { value, short }] of Object.entries(optionsOf(command)))
    options[name] = { type: value ? 'string' : 'boolean', ...(short ? { short } : {}) };
  const parsed = (() => {
    try {
      return parseArgs({ args: args, options, allowPositionals: true });
    } catch (error) {
      // The first sentence is for the person. The rest says to programmers how to quote.
      throw new UsageError(
        error instanceof Error ? error.message.replace(/ To specify a positional argument.*/s, '') : String(error),
      );
    }
  })();
  const { values, positionals } = parsed;
  if (values.help !== true) {
    const fewer = Object.entries(command.options).some(([name, option]) => option.insteadOfArguments && values[name] === true);
    checkCount(command, positionals.length, fewer);
    checkIds(command, positionals);
    for (const [name, option] of Object.entries(command.options))
      if (option.required && values[name] === undefined) throw new UsageError(`--${name} is needed.`);
  }
  return {
    arguments: positionals,
    text(name) {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => values[name] === true,
  };
}
