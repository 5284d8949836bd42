import type { BundleChoice, BundleLook } from '../../../shared/domain/bundle.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import {
  bundleContentsLabel,
  bundleEffectSentences,
  bundleLacksSentences,
  bundleOriginLabel,
  conflictHeading,
} from '../../../shared/format/bundle-labels.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { resultLabel } from '../../../shared/format/job-labels.ts';
import { bundleFileAt, SECRET_OPTIONS, secretOf } from '../bundle-file.ts';
import { type Command, EXIT, type Given, UsageError } from '../command.ts';
import { followJob } from '../follow-job.ts';

const lookText = (look: BundleLook): string => {
  const { patient, born, question } = look.case;
  return [
    `${patient}, born ${formatDate(born)}: ${question.replaceAll(/\s+/g, ' ')}`,
    bundleOriginLabel(look),
    bundleContentsLabel(look),
    ...bundleLacksSentences(look),
    '',
    ...bundleEffectSentences(look),
    ...look.conflicts.flatMap((conflict) => [
      '',
      conflictHeading(conflict),
      ...conflict.fields.flatMap(({ name, mine, theirs }) => [`  ${name}`, `    here:  ${mine}`, `    there: ${theirs}`]),
    ]),
  ].join('\n');
};

export const caseLook: Command = {
  name: 'case look',
  help: 'Shows what a case that was handed over holds, and what importing it would do. Nothing is written.',
  arguments: ['FILE'],
  options: SECRET_OPTIONS,
  json: true,
  async run(terminal, given) {
    const [path = ''] = given.arguments;
    const file = bundleFileAt(path);
    const secret = await secretOf(terminal, given, path);
    const look = await (await terminal.opened()).bundles.look(file, secret);
    terminal.answer(look, lookText(look));
    return EXIT.done;
  },
};

const CHOICES: readonly BundleChoice[] = ['mine', 'theirs', 'both'];

function choiceOf(given: Given): BundleChoice | null {
  const chosen = CHOICES.filter((choice) => given.flag(choice));
  if (chosen.length > 1) throw new UsageError(`Only one of ${chosen.map((choice) => `--${choice}`).join(', ')} can hold.`);
  return chosen[0] ?? null;
}

const needsMerge = () =>
  new Problem('REFUSED', {
    happened: 'This case is in your vault already.',
    kept: 'Nothing was changed.',
    todo: '“second-look case look FILE” shows what would change; --merge does it.',
  });

const needsChoice = () =>
  new Problem('REFUSED', {
    happened: 'Some entries were changed both here and in the file.',
    kept: 'Nothing was changed.',
    todo: 'Choose --mine, --theirs or --both for them; in the window you can choose one by one.',
  });

/** Imports a case that was handed over. Exits with 3 when a document could not be brought. */
export const caseImport: Command = {
  name: 'case import',
  help: 'Adds a case that was handed over to the vault, or, with --merge, merges it into the same case there.',
  arguments: ['FILE'],
  options: {
    ...SECRET_OPTIONS,
    merge: { help: 'merge into the case that is there' },
    mine: { help: 'of what both sides changed, keep what is here' },
    theirs: { help: 'of what both sides changed, take what is in the file' },
    both: { help: 'of notes, questions, talks and reminders that both sides changed, keep both; of all else, what is here' },
  },
  json: true,
  async run(terminal, given) {
    const [path = ''] = given.arguments;
    const otherwise = choiceOf(given);
    const file = bundleFileAt(path);
    const secret = await secretOf(terminal, given, path);
    const app = await terminal.opened();
    const look = await app.bundles.look(file, secret);
    if (look.here === 'here' && !given.flag('merge')) throw needsMerge();
    if (look.conflicts.length > 0 && otherwise === null) {
      terminal.notify(lookText(look));
      throw needsChoice();
    }
    for (const sentence of bundleLacksSentences(look)) terminal.notify(sentence);
    const decisions = { choices: choicesFor(look, otherwise), otherwise: otherwise === 'both' ? 'mine' : otherwise } as const;
    const result = await followJob(app, 'bundle', () => app.bundles.take(file, secret, decisions));
    for (const { path: name, why } of result.missing) terminal.notify(`not brought: ${name}: ${why}`);
    terminal.answer(result, `${resultLabel(result)}\n${look.case.id}`);
    return result.missing.length > 0 ? EXIT.refused : EXIT.done;
  },
};

/** Both, where both can stand side by side. */
function choicesFor({ conflicts }: BundleLook, otherwise: BundleChoice | null): Record<string, BundleChoice> {
  if (otherwise !== 'both') return {};
  return Object.fromEntries(conflicts.filter(({ canKeepBoth }) => canKeepBoth).map(({ id }) => [id, 'both']));
}

export const caseUnmerge: Command = {
  name: 'case unmerge',
  help: 'Takes the latest merge of a case back: what it replaced returns, what it added goes to the trash.',
  arguments: ['CASE'],
  options: {},
  json: true,
  async run(terminal, given) {
    const [caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const result = await client.bundles.undo({ caseId });
    const stay = result.changedSince > 0 ? ` ${result.changedSince} were changed since and stay as they are.` : '';
    terminal.answer(result, `The merge was taken back: ${result.undone} entries are as before.${stay}`);
    return EXIT.done;
  },
};
