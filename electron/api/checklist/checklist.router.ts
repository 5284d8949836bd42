import { randomUUID } from 'node:crypto';
import { itemsOf, templateRefusal } from '../../../shared/checklist/item-edits.ts';
import type { TemplateItem } from '../../../shared/checklist/template-item.ts';
import { localDayOf } from '../../../shared/dates/local-day.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { Checklist } from '../../../shared/domain/checklist.ts';
import type { VaultContext } from '../context.ts';
import { assertAllowed, orNotFound } from '../preconditions.ts';
import { caseProcedure, vaultProcedure } from '../procedures.ts';
import type { Queries } from '../queries.ts';
import { checklistOf } from './checklist-facts.ts';

function itemOf(queries: Queries, { id, family }: Case, key: string): TemplateItem {
  const items = itemsOf(family, queries.checklist.edits(id));
  return orNotFound(
    items.find((item) => item.key === key),
    'This checklist item',
  );
}

/** The checklist of a case today. */
function currentChecklist({ queries, ports }: VaultContext, patientCase: Case): Checklist {
  return checklistOf(queries, patientCase, localDayOf(ports.clock.now()));
}

/** Notifies the windows of a changed checklist and returns the checklist. */
function changed(context: VaultContext, patientCase: Case): Checklist {
  context.jobs.notifyChanged('checklist', patientCase.id);
  return currentChecklist(context, patientCase);
}

export const checklistRouter = vaultProcedure.checklist.router({
  get: caseProcedure.checklist.get.handler(({ context }) => currentChecklist(context, context.case)),
  mark: caseProcedure.checklist.mark.handler(({ context, input }) => {
    const { queries, ports } = context;
    const patientCase = context.case;
    const item = itemOf(queries, patientCase, input.key);
    context.transact(() => {
      queries.checklist.mark(patientCase.id, item.key, input.mark);
      const what = input.mark === null ? 'item-unmarked' : (`item-${input.mark}` as const);
      queries.activity.add(patientCase.id, { at: ports.clock.now(), what, count: 1, subject: item.name });
    });
    return changed(context, patientCase);
  }),
  linkRecord: caseProcedure.checklist.linkRecord.handler(({ context, input }) => {
    const { queries } = context;
    const patientCase = context.case;
    const item = itemOf(queries, patientCase, input.key);
    const record = orNotFound(
      queries.records.evidence(patientCase.id).find(({ id }) => id === input.recordId),
      'This record',
    );
    queries.checklist.linkRecord(record.id, item.key, input.proves);
    return changed(context, patientCase);
  }),
  answer: caseProcedure.checklist.answer.handler(({ context, input }) => {
    const patientCase = context.case;
    context.queries.checklist.answer(patientCase.id, input.key, input.applies);
    return changed(context, patientCase);
  }),
  addItem: caseProcedure.checklist.addItem.handler(({ context, input }) => {
    const patientCase = context.case;
    const key = `own.${randomUUID()}`;
    context.queries.checklist.edit(patientCase.id, key, input.item);
    return { key, checklist: changed(context, patientCase) };
  }),
  editItem: caseProcedure.checklist.editItem.handler(({ context, input }) => {
    const patientCase = context.case;
    // Writing a removed custom item again, under its key, restores the item.
    if (!input.key.startsWith('own.')) itemOf(context.queries, patientCase, input.key);
    context.queries.checklist.edit(patientCase.id, input.key, input.item);
    return changed(context, patientCase);
  }),
  templates: vaultProcedure.checklist.templates.handler(({ context }) => context.queries.checklist.templates()),
  saveTemplate: caseProcedure.checklist.saveTemplate.handler(({ context, input }) => {
    const { queries, jobs, ports } = context;
    const { id: caseId } = context.case;
    const items = [...queries.checklist.edits(caseId)].map(([key, item]) => ({ key, item }));
    assertAllowed(templateRefusal(items));
    const template = { id: randomUUID(), name: input.name, items };
    queries.checklist.addTemplate({ ...template, created: ports.clock.now() });
    jobs.notifyChanged('checklist', caseId);
    return template;
  }),
  applyTemplate: caseProcedure.checklist.applyTemplate.handler(({ context, input }) => {
    const patientCase = context.case;
    const { items } = context.queries.checklist.template(input.id);
    context.transact(() => {
      for (const { key, item } of items) context.queries.checklist.edit(patientCase.id, key, item);
    });
    return changed(context, patientCase);
  }),
  removeTemplate: vaultProcedure.checklist.removeTemplate.handler(({ context, input }) => {
    context.queries.checklist.setTemplateRemoved(context.queries.checklist.template(input.id).id, context.ports.clock.now());
    context.jobs.notifyChanged('checklist', null);
  }),
  restoreTemplate: vaultProcedure.checklist.restoreTemplate.handler(({ context, input }) => {
    context.queries.checklist.setTemplateRemoved(context.queries.checklist.template(input.id).id, null);
    context.jobs.notifyChanged('checklist', null);
  }),
});
