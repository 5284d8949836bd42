import { template } from '../../../shared/checklist/templates/index.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { openDoor } from '../context.ts';
import { found } from '../not-found.ts';
import { checklistOf } from './facts.ts';

const itemOf = ({ family }: Case, key: string) =>
  found(
    template(family).find((item) => item.key === key),
    'This checklist item',
  );

export const checklistDoor = openDoor.checklist.router({
  get: openDoor.checklist.get.handler(({ context, input }) =>
    checklistOf(context.queries, context.queries.cases.get(input.caseId)),
  ),
  mark: openDoor.checklist.mark.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const subject = queries.cases.get(input.caseId);
    const item = itemOf(subject, input.key);
    context.transact(() => {
      queries.checklist.mark(subject.id, item.key, input.mark);
      const what = input.mark === null ? 'item-unmarked' : (`item-${input.mark}` as const);
      queries.activity.add(subject.id, { at: ports.clock.now(), what, count: 1, subject: item.name });
    });
    jobs.changed('checklist', subject.id);
    return checklistOf(queries, subject);
  }),
  tie: openDoor.checklist.tie.handler(({ context, input }) => {
    const { queries, jobs } = context;
    const subject = queries.cases.get(input.caseId);
    const item = itemOf(subject, input.key);
    const record = found(
      queries.records.evidence(subject.id).find(({ id }) => id === input.recordId),
      'This record',
    );
    queries.checklist.tie(record.id, item.key, input.proves);
    jobs.changed('checklist', subject.id);
    return checklistOf(queries, subject);
  }),
});
