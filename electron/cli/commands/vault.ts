import { resolve } from 'node:path';
import { formatCount } from '../../../shared/format/amounts.ts';
import { passphraseStrength } from '../../../shared/format/passphrase-strength.ts';
import { type Command, EXIT } from '../command.ts';
import { followJob } from '../follow-job.ts';

export const vaultCreate: Command = {
  name: 'vault create',
  help: 'Makes a vault in a new folder. Without a passphrase whoever can open the folder can read it.',
  arguments: ['DIR'],
  options: { 'no-passphrase': { help: 'without a passphrase' } },
  async run(terminal, given) {
    const [dir = ''] = given.arguments;
    terminal.dataPaths.own = resolve(dir);
    const passphrase = given.flag('no-passphrase') ? null : await terminal.passphrase('New passphrase:');
    await terminal.app().client.vault.create({ passphrase });
    terminal.print(`A vault was made in ${terminal.dataPaths.own}`);
    if (passphrase === null) terminal.notify('It has no passphrase: whoever can open this folder can read it.');
    else {
      const { step, label } = passphraseStrength(passphrase);
      if (step <= 2) terminal.notify(`The passphrase is not strong. ${label}`);
      terminal.notify('Keep the passphrase well: nobody can recover it.');
    }
    return EXIT.done;
  },
};

export const vaultCheck: Command = {
  name: 'vault check',
  help: 'Reads every file of the vault and compares it with its name and with the database.',
  arguments: [],
  options: {},
  json: true,
  async run(terminal) {
    const app = await terminal.opened();
    const { files, problems } = await followJob(app, 'check', () => app.client.vault.check());
    if (terminal.json) terminal.print(JSON.stringify({ files, problems }));
    else {
      for (const problem of problems) terminal.print(problem);
      terminal.print(
        problems.length === 0
          ? `${formatCount(files, 'file')} checked: nothing is missing or damaged.`
          : `${formatCount(files, 'file')} checked: ${formatCount(problems.length, 'problem')}.`,
      );
    }
    return problems.length === 0 ? EXIT.done : EXIT.failure;
  },
};
