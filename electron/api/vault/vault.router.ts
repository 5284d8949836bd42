import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import { makeSample } from '../../sample/make-sample.ts';
import { vaultState } from '../../vault/vault.ts';
import { checkVault, salvageVault } from '../../workers/vault-checker.ts';
import type { Context } from '../context.ts';
import { goOnRenewing, renewKeys } from '../keys/renew-keys.ts';
import { caseProcedure, publicProcedure, vaultProcedure } from '../procedures.ts';
import { foundAgain, takeFoundAgain } from './found-again.ts';
import { lockVault } from './lock-vault.ts';
import { sampleServices, unfinishedMarker } from './make-sample.ts';

/** Reads what an earlier session received, and goes on with a change of the keys. A command in the terminal asks for that itself: most commands end sooner. */
function goOn(context: Context): void {
  const { ports, imports, session, retention } = context;
  if (ports.host === 'terminal' || session.status().readOnly) return;
  // Before any work begins: what is too old goes only while nothing else is at work.
  retention.opened();
  imports.resume();
  goOnRenewing(context);
}

/** Looks at the locked vault of the person, or repairs it. */
function salvage({ session, jobs, ports }: Context, task: 'look' | 'repair', passphrase: string | null, signal?: AbortSignal) {
  return session.whileClosed({ passphrase, change: task === 'repair' }, (access) =>
    jobs.runUnlisted(signal, (running) =>
      salvageVault(task, access, { workers: ports.workers, now: ports.clock.now(), signal: running }),
    ),
  );
}

export const vaultRouter = {
  status: publicProcedure.vault.status.handler(({ context }) => context.session.status()),
  create: publicProcedure.vault.create.handler(async ({ context, input }) => {
    await context.session.create('own', input.passphrase);
    context.autoLock.opened();
    context.backups.opened();
    context.jobs.notifyChanged('vault', null);
    return context.session.status();
  }),
  unlock: publicProcedure.vault.unlock.handler(async ({ context, input }) => {
    await context.session.unlock('own', input.passphrase);
    goOn(context);
    context.jobs.notifyChanged('vault', null);
    context.notifier.opened();
    context.backups.opened();
    context.autoLock.opened();
    return context.session.status();
  }),
  lock: publicProcedure.vault.lock.handler(async ({ context }) => {
    await lockVault(context);
    return context.session.status();
  }),
  // Two at once make one sample.
  openSample: publicProcedure.vault.openSample.handler(({ context }) =>
    context.session.inTurn(async (operations) => {
      const { jobs, ports } = context;
      const runningJob = jobs.list().find(({ kind, state }) => kind === 'sample' && state === 'running');
      if (runningJob) return { job: runningJob };
      // An earlier attempt was interrupted: make the sample again.
      if (existsSync(unfinishedMarker(ports))) await operations.removeSample();
      if (vaultState(ports.vaults.sample).state === 'present') {
        await operations.unlock('sample', null);
        goOn(context);
        jobs.notifyChanged('vault', null);
        return { job: null };
      }
      writeFileSync(unfinishedMarker(ports), '', { mode: 0o600 });
      await operations.create('sample', null);
      jobs.notifyChanged('vault', null);
      const job = jobs.start('sample', null, 'Making the sample case', async (control) => {
        const caseId = await makeSample(sampleServices(context), localDayOf(ports.clock.now()), control);
        rmSync(unfinishedMarker(ports));
        return { kind: 'sample', caseId };
      });
      return { job };
    }),
  ),
  removeSample: publicProcedure.vault.removeSample.handler(async ({ context }) => {
    await context.session.removeSample();
    context.jobs.notifyChanged('vault', null);
    return context.session.status();
  }),
  changePassphrase: vaultProcedure.vault.changePassphrase.handler(async ({ context, input }) => {
    const { current, next, newKey } = input;
    // The key of a vault without a passphrase could be read by anyone.
    const wasOpen = !context.vault.keys.passphrase && next !== null;
    if (newKey || wasOpen) await renewKeys(context, current, next);
    else await context.session.changePassphrase(current, next);
    context.jobs.notifyChanged('vault', null);
    return context.session.status();
  }),
  check: vaultProcedure.vault.check.handler(({ context }) =>
    context.jobs.start('check', null, 'Checking every file', async (control) => ({
      kind: 'check',
      ...(await checkVault(context.vault, {
        workers: context.ports.workers,
        onProgress: (done, total) => control.progress({ done, total }),
        signal: control.signal,
      })),
    })),
  ),
  lookAtDamage: publicProcedure.vault.lookAtDamage.handler(({ context, input, signal }) =>
    salvage(context, 'look', input.passphrase, signal),
  ),
  repair: publicProcedure.vault.repair.handler(async ({ context, input }) => {
    const outcome = await salvage(context, 'repair', input.passphrase);
    context.jobs.notifyChanged('vault', null);
    return outcome;
  }),
  acknowledgeLostChanges: vaultProcedure.vault.acknowledgeLostChanges.handler(({ context }) => {
    context.vault.counter.acknowledge();
    context.jobs.notifyChanged('vault', null);
    return context.session.status();
  }),
  foundAgain: vaultProcedure.vault.foundAgain.handler(({ context, signal }) => foundAgain(context, signal)),
  takeFoundAgain: caseProcedure.vault.takeFoundAgain.handler(({ context, input }) =>
    takeFoundAgain(context, context.case.id, input.sha256),
  ),
  removeFoundAgain: vaultProcedure.vault.removeFoundAgain.handler(({ context, input }) => {
    context.vault.found.remove(input.sha256);
    context.jobs.notifyChanged('vault', null);
    return context.session.status();
  }),
};
