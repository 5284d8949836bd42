import { asksPassphrase } from '../../backup/open-backup.ts';
import { vaultState } from '../../vault/vault.ts';
import { vaultExists } from '../../vault/vault-problems.ts';
import { runBackupTask } from '../../workers/backup-worker.ts';
import { publicProcedure, vaultProcedure } from '../procedures.ts';
import { backupStatus, setBackupPlace, startBackup } from './backups.ts';
import { backupIn, startRestoring, startVerifying } from './read-backups.ts';

export const backupRouter = {
  status: vaultProcedure.backup.status.handler(({ context }) => backupStatus(context)),
  setPlace: vaultProcedure.backup.setPlace.handler(({ context, input }) => {
    setBackupPlace(context, input.folder, input.maxBytes);
    context.jobs.notifyChanged('backup', null);
    return backupStatus(context);
  }),
  removePlace: vaultProcedure.backup.removePlace.handler(({ context }) => {
    context.transact(() => context.queries.backup.removePlace());
    context.jobs.notifyChanged('backup', null);
    return backupStatus(context);
  }),
  make: vaultProcedure.backup.make.handler(({ context, input }) => startBackup(context, context, input.folder)),
  chooseFolder: publicProcedure.backup.chooseFolder.handler(
    async ({ context }) => (await context.ports.native.chooseFolder?.()) ?? null,
  ),
  look: publicProcedure.backup.look.handler(({ input }) => ({ passphrase: asksPassphrase(input.folder) })),
  versions: publicProcedure.backup.versions.handler(async ({ context, input }) =>
    runBackupTask('versions', await backupIn(context, input), context.ports),
  ),
  cases: publicProcedure.backup.cases.handler(async ({ context, input }) => {
    const backup = await backupIn(context, input);
    return runBackupTask('cases', { backup, version: input.version }, context.ports);
  }),
  verify: publicProcedure.backup.verify.handler(async ({ context, input }) =>
    startVerifying(context, await backupIn(context, input)),
  ),
  restore: publicProcedure.backup.restore.handler(async ({ context, input }) => {
    const { own } = context.ports.vaults;
    if (input.to === null && vaultState(own).state === 'present') throw vaultExists();
    return startRestoring(context, await backupIn(context, input), input.version, input.to ?? own);
  }),
};
