import { Problem } from '../../../shared/domain/problem.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';

export const importRouter = vaultProcedure.import.router({
  begin: caseProcedure.import.begin.handler(({ context, input }) => {
    return context.imports.begin(context.case.id, input.files, input.password);
  }),
  announce: vaultProcedure.import.announce.handler(({ context, input }) => ({
    incomingId: context.imports.announce(input.jobId, input.name, input.bytes),
  })),
  complete: vaultProcedure.import.complete.handler(({ context, input }) => context.imports.complete(input.incomingId)),
  finish: vaultProcedure.import.finish.handler(({ context, input }) => context.imports.finish(input.jobId)),
  pause: vaultProcedure.import.pause.handler(({ context, input }) => context.imports.pause(input.jobId)),
  resume: vaultProcedure.import.resume.handler(({ context, input }) =>
    context.imports.resume({ caseId: input.caseId ?? undefined, asked: true }),
  ),
  unfinished: vaultProcedure.import.unfinished.handler(({ context, input }) =>
    context.imports.unfinished(input.caseId ?? undefined),
  ),
  unlock: vaultProcedure.import.unlock.handler(async ({ context: { queries, imports, jobs }, input, signal }) => {
    const record = queries.records.get(input.recordId);
    if (record.reading !== 'locked') return record;
    const outcome = await imports.unlock(record, input.password, signal);
    if (outcome === 'cancelled') return record;
    if (outcome === 'wrong')
      throw new Problem('WRONG_PASSWORD', {
        happened: 'This password does not open the file.',
        kept: 'The file is kept as it came.',
        todo: 'Check the password with whoever sent the file, and try again.',
      });
    if (typeof outcome === 'object')
      throw new Problem('REFUSED', { happened: outcome.why, kept: 'The file is kept as it came.', todo: '' });
    jobs.notifyChanged('records', record.caseId);
    return queries.records.get(record.id);
  }),
});
