import { randomUUID } from 'node:crypto';
import { changedDecision } from '../../../shared/decision/decision-change.ts';
import { changeRefusal, decideRefusal } from '../../../shared/decision/decision-refusals.ts';
import type { DecisionChange } from '../../../shared/domain/decision.ts';
import { decisionRecord } from '../../../shared/printouts/decision-record.ts';
import { journeyOf } from '../journey/journey-facts.ts';
import { assertAllowed, assertSameCase } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';

/** Refuses opinions and questions of another case. Throws Problem NOT_FOUND. */
function assertReferencesSameCase(queries: Queries, caseId: string, { options, marks, chosen, unknowns }: DecisionChange): void {
  for (const key of [...Object.keys(options ?? {}), ...Object.keys(marks ?? {}), chosen ?? '']) {
    const [kind, id] = key.split(':');
    if (kind === 'opinion' && id) assertSameCase(caseId, queries.opinions.get(id), 'This opinion');
  }
  for (const { questionId } of unknowns ?? [])
    if (questionId) assertSameCase(caseId, queries.questions.get(questionId), 'This question');
}

export const decisionRouter = vaultProcedure.decision.router({
  get: caseProcedure.decision.get.handler(({ context }) => context.queries.decision.get(context.case.id)),
  change: caseProcedure.decision.change.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const before = queries.decision.get(context.case.id);
    assertAllowed(changeRefusal(before));
    assertReferencesSameCase(queries, before.caseId, input.change);
    queries.decision.put(changedDecision(before, input.change));
    jobs.notifyChanged('decision', before.caseId);
    return queries.decision.get(before.caseId);
  }),
  decide: caseProcedure.decision.decide.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const patientCase = context.case;
    const before = queries.decision.get(patientCase.id);
    if (before.decided !== null) return before;
    const journey = journeyOf(queries, patientCase, input.on);
    assertAllowed(decideRefusal(journey));
    const at = ports.clock.now();
    context.transact(() => {
      const decision = { ...before, decided: input.on };
      queries.decision.put(decision);
      const record = decisionRecord({ ...journey, decision });
      queries.decision.addDecided({ id: randomUUID(), caseId: patientCase.id, on: input.on, at, record });
      queries.activity.add(patientCase.id, { at, what: 'decided', count: 1, subject: '' });
    });
    jobs.notifyChanged('decision', patientCase.id);
    return queries.decision.get(patientCase.id);
  }),
  reopen: caseProcedure.decision.reopen.handler(({ context }) => {
    const { queries, jobs, ports } = context;
    const before = queries.decision.get(context.case.id);
    const { caseId } = before;
    if (before.decided === null) return before;
    const at = ports.clock.now();
    context.transact(() => {
      queries.decision.put({ ...before, decided: null });
      queries.decision.setReopened(caseId, at);
      queries.activity.add(caseId, { at, what: 'decision-reopened', count: 1, subject: '' });
    });
    jobs.notifyChanged('decision', caseId);
    return queries.decision.get(caseId);
  }),
  history: caseProcedure.decision.history.handler(({ context }) => context.queries.decision.history(context.case.id)),
});
