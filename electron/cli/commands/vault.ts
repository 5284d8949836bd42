import { resolve } from 'node:path';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import { formatBytes, formatCount } from '../../../shared/format/amounts.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { foundAgainSentence } from '../../../shared/format/job-labels.ts';
import { passphraseStrength } from '../../../shared/format/passphrase-strength.ts';
import { syncServiceWarning } from '../../../shared/format/vault-notices.ts';
import { type Command, EXIT } from '../command.ts';
import { followJob } from '../follow-job.ts';
import { table } from '../table.ts';

export const vaultCreate: Command = {
  name: 'vault create',
  help: 'Makes a vault in a new folder. Without a passphrase whoever can open the folder can read it.',
  arguments: ['DIR'],
  options: { 'no-passphrase': { help: 'without a passphrase' } },
  async run(terminal, given) {
    const [dir = ''] = given.arguments;
    terminal.dataPaths.own = resolve(dir);
    const passphrase = given.flag('no-passphrase') ? null : await terminal.passphrase('New passphrase:');
    const { syncService } = await terminal.app().client.vault.create({ passphrase });
    terminal.print(`A vault was made in ${terminal.dataPaths.own}`);
    const warning = syncServiceWarning(syncService);
    if (warning !== null) terminal.notify(warning);
    if (passphrase === null) terminal.notify('It has no passphrase: whoever can open this folder can read it.');
    else {
      const { step, label } = passphraseStrength(passphrase);
      if (step <= 2) terminal.notify(`The passphrase is not strong. ${label}`);
      terminal.notify('Keep the passphrase well: without a recovery sheet (“vault recovery-sheet”), nobody can recover it.');
    }
    return EXIT.done;
  },
};

export const vaultCheck: Command = {
  name: 'vault check',
  help: 'Reads every file of the vault and compares it with its name and with the database.',
  arguments: [],
  options: { seen: { help: 'no longer say that saved changes are missing' } },
  json: true,
  async run(terminal, given) {
    const app = await terminal.opened();
    if (given.flag('seen')) await app.client.vault.acknowledgeLostChanges();
    const { files, problems, foundAgain } = await followJob(app, 'check', () => app.client.vault.check());
    if (terminal.json) terminal.print(JSON.stringify({ files, problems, foundAgain }));
    else {
      for (const problem of problems) terminal.print(problem);
      if (foundAgain > 0) terminal.print(foundAgainSentence(foundAgain));
      terminal.print(
        problems.length === 0
          ? `${formatCount(files, 'file')} checked: nothing is missing or damaged.`
          : `${formatCount(files, 'file')} checked: ${formatCount(problems.length, 'problem')}.`,
      );
    }
    return problems.length === 0 ? EXIT.done : EXIT.failure;
  },
};

export const vaultFound: Command = {
  name: 'vault found',
  help: 'Lists stored files that are whole, but that no record names; with --to, takes them all into a case.',
  arguments: [],
  options: { to: { value: 'CASE', help: 'the case that gets them, as an import' } },
  json: true,
  async run(terminal, given) {
    const app = await terminal.opened();
    const found = await app.client.vault.foundAgain();
    const caseId = given.text('to');
    if (caseId === undefined) {
      const rows = found.map(({ sha256, format, pages, bytes, written }) => [
        sha256.slice(0, 16),
        format ?? 'not known',
        pages === null ? '' : String(pages),
        formatBytes(bytes),
        formatDate(localDayOf(written)),
      ]);
      const list = rows.length > 0 ? table(['Id', 'Format', 'Pages', 'Size', 'Written'], rows) : 'Nothing was found again.';
      terminal.answer(found, list);
      return EXIT.done;
    }
    if (found.length === 0) {
      terminal.answer([], 'Nothing was found again.');
      return EXIT.done;
    }
    const { files } = await followJob(app, 'import', () =>
      app.client.vault.takeFoundAgain({ caseId, sha256: found.map(({ sha256 }) => sha256) }),
    );
    const lines = files.map(({ outcome, name, why }) => [outcome, name, why].filter(Boolean).join('\t'));
    terminal.answer(files, lines.join('\n'));
    return files.some(({ outcome }) => outcome === 'refused') ? EXIT.refused : EXIT.done;
  },
};
