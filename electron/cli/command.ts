import type { App } from '../api/app.ts';
import type { DataPaths } from '../platform/data-paths.ts';
import type { ProgramFiles } from '../program-files.ts';

/** Exit codes: all done; it failed; the command was not understood; done, but some inputs were refused. */
export const EXIT = { done: 0, failure: 1, usage: 2, refused: 3 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** The command line was not understood; `message` says why. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The values given to a command. */
export interface Given {
  /** Values without a name, in order, as many as the command takes. */
  arguments: string[];
  /** `--name value`. */
  text(name: string): string | undefined;
  /** `--name`. */
  flag(name: string): boolean;
}

/** What a command can reach. */
export interface Terminal {
  programFiles: ProgramFiles;
  dataPaths: DataPaths;
  /** `--json`: data for programs. */
  json: boolean;
  /** A line of the answer, to standard output. */
  print(line: string): void;
  /** The whole answer: `value` for programs (`--json`), `text` for a person. */
  answer(value: unknown, text: string): void;
  /** A line to standard error: progress and remarks. */
  notify(line: string): void;
  /** The application over a vault, closed when the command ends. */
  app(): App;
  /** The application with the vault of `--vault` open; asks for the passphrase if need be. */
  opened(): Promise<App>;
  /** A passphrase, by `variable` (default: `SECOND_LOOK_PASSPHRASE`) or asked for without echo. */
  passphrase(prompt: string, variable?: string): Promise<string>;
}

export interface Option {
  /** The word for its value in the usage; none: a flag. */
  value?: string;
  help: string;
  /** Required, with this name. */
  required?: true;
  /** One letter. */
  short?: string;
  /** With this option the command takes none of its arguments, or only the first ones. */
  insteadOfArguments?: true;
}

/** One command: `second-look NAME ARGUMENTS [OPTIONS]`. */
export interface Command {
  /** For example "case add". */
  name: string;
  /** Earlier names, accepted and shown nowhere. */
  aliases?: readonly string[];
  help: string;
  /** Words for the arguments in the usage; a last one that ends in "…" takes one or more, one in brackets may be left out. */
  arguments: readonly string[];
  options: Readonly<Record<string, Option>>;
  /** Prints data, so that `--json` means something. */
  json?: true;
  run(terminal: Terminal, given: Given): Promise<Exit>;
}
