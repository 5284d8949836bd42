import { z } from 'zod';
import { Checklist, ConditionKey, ItemEdit, ItemKey, Mark, SavedTemplate } from '../domain/checklist.ts';
import { Id } from '../domain/identity.ts';
import { call } from './errors.ts';

export const checklist = {
  get: call.input(z.object({ caseId: Id })).output(Checklist),
  /** `null` removes the mark. */
  mark: call.input(z.object({ caseId: Id, key: ItemKey, mark: Mark.nullable() })).output(Checklist),
  /** Says that a record does or does not prove an item; `null` leaves it to the rules again. */
  linkRecord: call.input(z.object({ caseId: Id, recordId: Id, key: ItemKey, proves: z.boolean().nullable() })).output(Checklist),
  /** Answers a condition; `null` removes the answer. */
  answer: call.input(z.object({ caseId: Id, key: ConditionKey, applies: z.boolean().nullable() })).output(Checklist),
  /** Adds a custom item. Returns its key. */
  addItem: call.input(z.object({ caseId: Id, item: ItemEdit })).output(z.object({ key: ItemKey, checklist: Checklist })),
  /** Changes an item of this case; `null` restores an item of the template, and removes a custom one. */
  editItem: call.input(z.object({ caseId: Id, key: ItemKey, item: ItemEdit.nullable() })).output(Checklist),
  /** Templates saved for later cases. */
  templates: call.output(z.array(SavedTemplate)),
  /** Saves the custom items and changes of a case under a name. */
  saveTemplate: call
    .input(z.object({ caseId: Id, name: z.string().trim().min(1, 'A name is needed.').max(200) }))
    .output(SavedTemplate),
  /** Adds the items of a saved template. */
  applyTemplate: call.input(z.object({ caseId: Id, id: Id })).output(Checklist),
  removeTemplate: call.input(z.object({ id: Id })).output(z.void()),
  restoreTemplate: call.input(z.object({ id: Id })).output(z.void()),
};
