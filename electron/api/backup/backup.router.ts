import { casesOfVersion } from '../../backup/cases-of-version.ts';
import { asksPassphrase } from '../../backup/open-backup.ts';
import { listVersions } from '../../backup/versions.ts';
import { vaultState } from '../../vault/vault.ts';
import { vaultExists } from '../../vault/vault-problems.ts';
import { lookAt } from '../bundles/look-bundle.ts';
import { takeCase } from '../bundles/take-bundle.ts';
import { publicProcedure, vaultProcedure } from '../procedures.ts';
import { backupStatus, setBackupPlace, startBackup } from './backups.ts';
import { caseOfBackup } from './case-of-backup.ts';
import { backupIn, startReplacing, startRestoring, startVerifying } from './read-backups.ts';

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
  versions: publicProcedure.backup.versions.handler(async ({ context, input }) => listVersions(await backupIn(context, input))),
  cases: publicProcedure.backup.cases.handler(async ({ context, input }) =>
    casesOfVersion(await backupIn(context, input), input.version),
  ),
  verify: publicProcedure.backup.verify.handler(async ({ context, input }) =>
    startVerifying(context, await backupIn(context, input)),
  ),
  lookCase: vaultProcedure.backup.lookCase.handler(async ({ context, input }) => {
    const received = await caseOfBackup(await backupIn(context, input), input.version, input.caseId);
    try {
      return lookAt(context, received);
    } finally {
      await received.close();
    }
  }),
  takeCase: vaultProcedure.backup.takeCase.handler(async ({ context, input }) => {
    const received = await caseOfBackup(await backupIn(context, input), input.version, input.caseId);
    return context.jobs.start('bundle', input.caseId, 'Bringing the case back', async (control) => {
      try {
        return await takeCase(context, context, received, { choices: {}, otherwise: input.differing }, control);
      } finally {
        await received.close();
      }
    });
  }),
  restore: publicProcedure.backup.restore.handler(async ({ context, input }) => {
    const { own } = context.ports.vaults;
    if (input.to === null && input.replace) return startReplacing(context, await backupIn(context, input), input.version);
    if (input.to === null && vaultState(own).state === 'present') throw vaultExists();
    return startRestoring(context, await backupIn(context, input), input.version, input.to ?? own);
  }),
};
