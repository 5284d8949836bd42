import { vaultProcedure } from '../procedures.ts';
import { makeSheet, sampleHasNoKeys } from './make-sheet.ts';

export const keysRouter = vaultProcedure.keys.router({
  list: vaultProcedure.keys.list.handler(({ context }) => context.vault.keys.list()),
  makeRecoverySheet: vaultProcedure.keys.makeRecoverySheet.handler(async ({ context, input }) => {
    const made = await makeSheet(context, { ...input, way: 'recovery', name: '' });
    context.jobs.notifyChanged('keys', null);
    return made;
  }),
  makePersonSheet: vaultProcedure.keys.makePersonSheet.handler(async ({ context, input }) => {
    const made = await makeSheet(context, { ...input, way: 'person' });
    context.jobs.notifyChanged('keys', null);
    return made;
  }),
  addPerson: vaultProcedure.keys.addPerson.handler(async ({ context, input: { passphrase, name, theirs } }) => {
    if (context.sample) throw sampleHasNoKeys();
    const made = context.ports.clock.now();
    const key = await context.vault.keys.add(passphrase, { passphrase: theirs }, { way: 'person', name, made });
    context.jobs.notifyChanged('keys', null);
    return key;
  }),
  remove: vaultProcedure.keys.remove.handler(({ context, input }) => {
    context.vault.keys.remove(input.id);
    context.jobs.notifyChanged('keys', null);
  }),
});
