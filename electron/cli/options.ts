import { resolve } from 'node:path';
import { localDay } from '../../shared/dates/local-day.ts';
import { Day } from '../../shared/domain/partial-date.ts';
import { PrintPaper } from '../../shared/domain/printout.ts';
import type { Given, Option } from './command.ts';
import { checked } from './validated.ts';

// Options that several commands have, and how their values are read: `fileOf` reads `outputOption`, and so on.

/** `--output`: the file that the command is for. */
export function outputOption(ending: 'pdf' | 'zip' | 'secondlook'): Option {
  return { value: `FILE.${ending}`, help: 'where to write it; a file that is there is replaced', required: true, short: 'o' };
}

/** The absolute path of `--output`. */
export function fileOf(given: Given): string {
  return resolve(given.text('output') ?? '');
}

/** `--paper` of a printed page. */
export const PAPER: Option = { value: 'PAPER', help: 'letter or a4 (default: letter)' };

/** Throws UsageError. */
export function paperOf(given: Given): PrintPaper {
  return checked(PrintPaper, given.text('paper') ?? 'letter', 'paper');
}

/** `--date`: the day on a printout. */
export const DATE: Option = { value: 'DAY', help: 'the day it bears (default: today)' };

/** Throws UsageError. */
export function dateOf(given: Given): Day {
  return checked(Day, given.text('date') ?? localDay(), 'date');
}

/** Several ids, `what` they are of: "single records that they looked at". */
export function idsOption(what: string): Option {
  return { value: 'IDS', help: `${what}, by their ids with commas between` };
}

/** The ids given to an option, as they were written; undefined: the option was not given. */
export function idsOf(given: Given, name: string): string[] | undefined {
  return given
    .text(name)
    ?.split(',')
    .map((id) => id.trim());
}
