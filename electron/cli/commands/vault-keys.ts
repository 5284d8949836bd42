import { localDayOf } from '../../../shared/dates/local-day.ts';
import type { VaultKey } from '../../../shared/domain/vault-key.ts';
import { formatCount } from '../../../shared/format/amounts.ts';
import { formatDate } from '../../../shared/format/format-date.ts';
import { writeFileAtomic } from '../../platform/write-file-atomic.ts';
import { type Command, EXIT, type Terminal, UsageError } from '../command.ts';
import { followJob } from '../follow-job.ts';
import { fileOf, outputOption, PAPER, paperOf } from '../options.ts';
import { checkOutputFile } from '../output-file.ts';
import { table } from '../table.ts';

const WAYS: Record<VaultKey['way'], string> = {
  recovery: 'recovery sheet',
  person: 'another person',
  computer: 'a computer’s keychain',
};

export const keyList: Command = {
  name: 'vault key list',
  help: 'Lists the keys that open the vault beside its passphrase.',
  arguments: [],
  options: {},
  json: true,
  async run(terminal) {
    const app = await terminal.opened();
    const keys = await app.client.keys.list();
    const rows = keys.map(({ id, way, name, made }) => [id, WAYS[way], name, formatDate(localDayOf(made))]);
    terminal.answer(keys, rows.length > 0 ? table(['Id', 'Kind', 'Of', 'Made'], rows) : 'Only the passphrase opens this vault.');
    return EXIT.done;
  },
};

export const keyAdd: Command = {
  name: 'vault key add',
  help: 'Makes a key for another person, as a code on a sheet.',
  arguments: ['NAME'],
  options: { output: outputOption('pdf'), paper: PAPER },
  json: true,
  async run(terminal, given) {
    const [name = ''] = given.arguments;
    const paper = paperOf(given);
    return writeSheet(terminal, fileOf(given), async (app, passphrase) =>
      app.client.keys.makePersonSheet({ passphrase, name, paper }),
    );
  },
};

export const keyRemove: Command = {
  name: 'vault key remove',
  help: 'Voids a key: from now on it opens nothing. Older backups still open with it.',
  arguments: ['KEY'],
  options: {},
  async run(terminal, given) {
    const [id = ''] = given.arguments;
    const app = await terminal.opened();
    const key = (await app.client.keys.list()).find((each) => each.id === id);
    if (!key) throw new UsageError('There is no such key: “vault key list” shows them.');
    await app.client.keys.remove({ id });
    terminal.print('That key opens this vault no more. Backups made before still open with it.');
    return EXIT.done;
  },
};

export const recoverySheet: Command = {
  name: 'vault recovery-sheet',
  help: 'Makes a recovery sheet: a page with a code that opens the vault when the passphrase is forgotten. Voids the one before.',
  arguments: [],
  options: { output: outputOption('pdf'), paper: PAPER },
  json: true,
  async run(terminal, given) {
    const paper = paperOf(given);
    return writeSheet(terminal, fileOf(given), async (app, passphrase) =>
      app.client.keys.makeRecoverySheet({ passphrase, paper }),
    );
  },
};

export const changePassphrase: Command = {
  name: 'vault passphrase',
  help: 'Changes the passphrase. The new one comes from SECOND_LOOK_NEW_PASSPHRASE, or is asked for.',
  arguments: [],
  options: {
    remove: { help: 'from now on without a passphrase' },
    'new-key': { help: 'with a new master key: someone may know the old passphrase. Voids the recovery sheet and other keys' },
  },
  async run(terminal, given) {
    const app = await terminal.opened();
    const { passphrase } = await app.client.vault.status();
    const current = passphrase ? await terminal.passphrase('Passphrase now:') : null;
    const next = given.flag('remove')
      ? null
      : (process.env.SECOND_LOOK_NEW_PASSPHRASE ?? (await terminal.passphrase('New passphrase:')));
    const newKey = given.flag('new-key');
    const isSealedAnew = newKey || (!passphrase && next !== null);
    const change = () => app.client.vault.changePassphrase({ current, next, newKey });
    if (isSealedAnew) {
      const { failed } = await followJob(app, 'new-keys', async () => {
        await change();
        const [job] = (await app.client.jobs.list()).filter(({ kind }) => kind === 'new-keys');
        if (!job) throw new Error('The job of the new key has not begun.');
        return job;
      });
      if (failed > 0) terminal.notify(`${formatCount(failed, 'file')} could not be read; the key before stays for them alone.`);
      terminal.notify('Backups and copies made before still open with the old passphrase.');
    } else await change();
    terminal.print(next === null ? 'The vault has no passphrase any more.' : 'The new passphrase is set.');
    return EXIT.done;
  },
};

type Made = Awaited<ReturnType<Awaited<ReturnType<Terminal['opened']>>['client']['keys']['makeRecoverySheet']>>;

async function writeSheet(
  terminal: Terminal,
  path: string,
  make: (app: Awaited<ReturnType<Terminal['opened']>>, passphrase: string) => Promise<Made>,
): Promise<(typeof EXIT)['done']> {
  await checkOutputFile(path);
  const app = await terminal.opened();
  const { key, pdf } = await make(app, await terminal.passphrase('Passphrase once more, to make a key:'));
  await writeFileAtomic(path, [Buffer.from(pdf ?? '', 'base64')]);
  terminal.answer(
    { key, file: path },
    `The sheet is in ${path}. Print it, then remove the file: whoever has it opens the vault.`,
  );
  return EXIT.done;
}
