import { resolve } from 'node:path';
import { formatBytes, formatCount } from '../../../shared/format/amounts.ts';
import {
  backupLabel,
  backupStatusSentence,
  restoredLabel,
  verifiedLabel,
  versionLabel,
} from '../../../shared/format/backup-labels.ts';
import { bundleEffectSentences, bundleLacksSentences } from '../../../shared/format/bundle-labels.ts';
import { resultLabel } from '../../../shared/format/job-labels.ts';
import { type Command, EXIT, type Given, type Terminal, UsageError } from '../command.ts';
import { followJob } from '../follow-job.ts';
import { table } from '../table.ts';

const GIGABYTE = 1_000_000_000;

/** The backup that an argument names, with its passphrase; without an argument that of the vault. Throws Problem NOT_FOUND. */
async function backupOf(terminal: Terminal, given: Given) {
  const [dir] = given.arguments;
  if (dir === undefined) {
    const app = await terminal.opened();
    const { place } = await app.client.backup.status();
    if (place === null) throw new UsageError('No folder for backups is chosen: name one.');
    return { app, backup: { folder: place, passphrase: null } };
  }
  const app = terminal.app();
  const folder = resolve(dir);
  const { passphrase } = await app.client.backup.look({ folder });
  return { app, backup: { folder, passphrase: passphrase ? await terminal.passphrase('Passphrase of the backup:') : null } };
}

export const backupTo: Command = {
  name: 'backup to',
  help: 'Makes a backup of the vault in a folder: encrypted, only what is new, older versions kept. What is written is read back.',
  arguments: ['DIR'],
  options: {},
  json: true,
  async run(terminal, given) {
    const app = await terminal.opened();
    const [dir = ''] = given.arguments;
    const made = await followJob(app, 'backup', () => app.client.backup.make({ folder: resolve(dir) }));
    terminal.answer(made, `${backupLabel(made)}\n${made.folder}`);
    return made.missing > 0 ? EXIT.refused : EXIT.done;
  },
};

export const backupPlace: Command = {
  name: 'backup place',
  help: 'Shows or chooses the folder in which the window makes a backup once a day and at closing.',
  arguments: ['[DIR]'],
  options: {
    limit: { value: 'GB', help: 'the most that all versions may take (default: no limit)' },
    none: { help: 'no longer make backups; those that are there stay' },
  },
  json: true,
  async run(terminal, given) {
    const { client } = await terminal.opened();
    const [dir] = given.arguments;
    const limit = given.text('limit');
    const gigabytes = Number(limit);
    if (limit !== undefined && !(gigabytes > 0)) throw new UsageError('--limit is a number of gigabytes, for example 50.');
    const before = await client.backup.status();
    const folder = dir === undefined ? before.place : resolve(dir);
    if (given.flag('none')) await client.backup.removePlace();
    else if (folder !== null && (dir !== undefined || limit !== undefined))
      await client.backup.setPlace({
        folder,
        maxBytes: limit === undefined ? before.maxBytes : Math.round(gigabytes * GIGABYTE),
      });
    const status = await client.backup.status();
    terminal.answer(status, [status.place, backupStatusSentence(status)].filter(Boolean).join('\n'));
    return EXIT.done;
  },
};

export const backupList: Command = {
  name: 'backup list',
  help: 'Lists the versions of a backup; with --version, what is in one. Without DIR: the backup of the vault.',
  arguments: ['[DIR]'],
  options: { version: { value: 'VERSION', help: 'the cases and records of this version; “last” is the latest' } },
  json: true,
  async run(terminal, given) {
    const { app, backup } = await backupOf(terminal, given);
    const versions = await app.client.backup.versions(backup);
    const version = given.text('version');
    if (version !== undefined) {
      const name = version === 'last' ? (versions[0]?.name ?? '') : version;
      const cases = await app.client.backup.cases({ ...backup, version: name });
      const lines = cases.flatMap(({ id, patient, question, records }) => [
        `${id}  ${patient}: ${question} (${formatCount(records.length, 'record')})`,
        ...records.map(({ title, date, pages }) => `  ${[date, title, formatCount(pages, 'page')].filter(Boolean).join(' · ')}`),
      ]);
      terminal.answer(cases, lines.join('\n') || 'This version has no case.');
      return EXIT.done;
    }
    const rows = versions.map(({ name, details }) =>
      details
        ? [
            name,
            versionLabel(name),
            formatCount(details.cases, 'case'),
            formatCount(details.records, 'record'),
            formatBytes(details.bytes),
            details.missing > 0 ? `without ${formatCount(details.missing, 'file')}` : '',
          ]
        : [name, versionLabel(name), '', '', '', 'cannot be read'],
    );
    const list =
      rows.length > 0 ? table(['Version', 'Made', 'Cases', 'Records', 'Size', ''], rows) : 'This backup has no version.';
    terminal.answer(versions, list);
    return EXIT.done;
  },
};

export const backupVerify: Command = {
  name: 'backup verify',
  help: 'Reads every file of every version of a backup. Without DIR: the backup of the vault.',
  arguments: ['[DIR]'],
  options: {},
  json: true,
  async run(terminal, given) {
    const { app, backup } = await backupOf(terminal, given);
    const verified = await followJob(app, 'backup-check', () => app.client.backup.verify(backup));
    const lines = verified.versions.flatMap(({ name, problems }) => [
      `${name}  ${problems.length === 0 ? 'whole' : formatCount(problems.length, 'problem')}`,
      ...problems.map((problem) => `  ${problem}`),
    ]);
    terminal.answer(verified, [...lines, verifiedLabel(verified)].join('\n'));
    return verified.versions.every(({ problems }) => problems.length === 0) ? EXIT.done : EXIT.failure;
  },
};

export const backupRestore: Command = {
  name: 'backup restore',
  help: 'Restores a version of a backup as a new vault, in a folder that is new or empty. It opens with the passphrase of that time.',
  arguments: ['DIR'],
  options: {
    version: { value: 'VERSION', help: 'as “backup list” names it (default: the latest)' },
    to: { value: 'NEW', help: 'the folder of the new vault', required: true },
  },
  json: true,
  async run(terminal, given) {
    const { app, backup } = await backupOf(terminal, given);
    const version = given.text('version');
    const restored = await followJob(app, 'restore', () =>
      app.client.backup.restore({
        ...backup,
        version: version === undefined || version === 'last' ? null : version,
        to: resolve(given.text('to') ?? ''),
      }),
    );
    const lines = [...restored.lost, restoredLabel(restored), `The vault is in ${restored.folder}`];
    terminal.answer(restored, lines.join('\n'));
    return restored.lost.length > 0 ? EXIT.refused : EXIT.done;
  },
};

export const backupTake: Command = {
  name: 'backup take',
  help: 'Brings one case of a backup back into the vault; with --look, only says what that would do.',
  arguments: ['DIR', 'CASE'],
  options: {
    version: { value: 'VERSION', help: 'as “backup list” names it (default: the latest)' },
    look: { help: 'change nothing' },
    theirs: { help: 'where an entry differs, take that of the backup (default: keep what is here)' },
  },
  json: true,
  async run(terminal, given) {
    const [dir = '', caseId = ''] = given.arguments;
    const { client } = await terminal.opened();
    const folder = resolve(dir);
    // The keys of the open vault open its own backup.
    const isOwn = await client.backup.versions({ folder, passphrase: null }).then(
      () => true,
      () => false,
    );
    const passphrase = isOwn ? null : await terminal.passphrase('Passphrase of the backup:');
    const chosen = given.text('version');
    const [latest] = await client.backup.versions({ folder, passphrase });
    const version = chosen === undefined || chosen === 'last' ? (latest?.name ?? '') : chosen;
    const order = { folder, passphrase, version, caseId };
    if (given.flag('look')) {
      const look = await client.backup.lookCase(order);
      const sentences = [...bundleLacksSentences(look), ...bundleEffectSentences(look)];
      terminal.answer(look, [`${look.case.patient}: ${look.case.question}`, ...sentences].join('\n'));
      return EXIT.done;
    }
    const result = await followJob(terminal.app(), 'bundle', () =>
      client.backup.takeCase({ ...order, differing: given.flag('theirs') ? 'theirs' : 'mine' }),
    );
    for (const { path, why } of result.missing) terminal.notify(`not brought: ${path}: ${why}`);
    terminal.answer(result, resultLabel(result));
    return result.missing.length > 0 ? EXIT.refused : EXIT.done;
  },
};
