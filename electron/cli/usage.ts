import type { Command, Option } from './command.ts';

const GLOBAL_OPTIONS: Record<string, Option> = {
  vault: { value: 'DIR', help: 'the vault to work in (default: the one of this computer account)' },
  json: { help: 'print data as JSON' },
  help: { help: 'show this', short: 'h' },
};

/** The options of a command with those that every command has. */
export function optionsOf(command: Command): Record<string, Option> {
  const { json, ...otherOptions } = GLOBAL_OPTIONS;
  return { ...command.options, ...otherOptions, ...(command.json && json ? { json } : {}) };
}

const optionLabel = ([name, { value, short }]: [string, Option]) =>
  `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;

function synopsis(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => {
    const text = `${option.short ? `-${option.short}` : `--${name}`}${option.value ? ` ${option.value}` : ''}`;
    return option.required ? text : `[${text}]`;
  });
  return [command.name, ...command.arguments, ...options].join(' ');
}

/** How one command is called. */
export function usageOf(command: Command): string {
  const options = Object.entries(optionsOf(command));
  const width = Math.max(...options.map((entry) => optionLabel(entry).length)) + 2;
  return [
    `second-look ${synopsis(command)}`,
    '',
    command.help,
    '',
    'Options:',
    ...options.map((entry) => `  ${optionLabel(entry).padEnd(width)}${entry[1].help}`),
  ].join('\n');
}

/** All commands, one line each. */
export function usageOfAll(commands: readonly Command[]): string {
  return [
    'Second Look in the terminal. Everything stays on this computer.',
    '',
    ...commands.flatMap((command) => [`  second-look ${synopsis(command)}`, `      ${command.help}`]),
    '',
    'Every command has --help. --vault DIR chooses the vault; SECOND_LOOK_PASSPHRASE gives its passphrase.',
    'SECOND_LOOK_BUNDLE_PASSPHRASE gives the passphrase of a file that hands a case over.',
    'Exit codes: 0 done, 1 failed, 2 not understood, 3 done but some inputs were refused.',
  ].join('\n');
}
