import { z } from 'zod';
import { Checklist, ConditionKey, ItemEdit, ItemKey, Mark, SavedTemplate } from '../domain/checklist.ts';
import { Id } from '../domain/identity.ts';
import { call } from './errors.ts';

export const checklist = {
  get: call.input(z.object({ caseId: Id })).output(Checklist),
  /** `null` takes the mark back. */
  mark: call.input(z.object({ caseId: Id, key: ItemKey, mark: Mark.nullable() })).output(Checklist),
  /** Says that a record does or does not prove an item; `null` leaves it to the rules again. */
  linkRecord: call.input(z.object({ caseId: Id, recordId: Id, key: ItemKey, proves: z.boolean().nullable() })).output(Checklist),
  /** Answers a condition, once; `null` takes the answer back. */
  answer: call.input(z.object({ caseId: Id, key: ConditionKey, applies: z.boolean().nullable() })).output(Checklist),
  /** Adds an own item: gives its key. */
  addItem: call.input(z.object({ caseId: Id, item: ItemEdit })).output(z.object({ key: ItemKey, checklist: Checklist })),
  /** Changes an item of this case; `null` brings a template's item back as it was, and removes an own one. */
  editItem: call.input(z.object({ caseId: Id, key: ItemKey, item: ItemEdit.nullable() })).output(Checklist),
  /** Templates saved for later cases. */
  templates: call.output(z.array(SavedTemplate)),
  /** Saves the own items and changes of a case under a name. */
  saveTemplate: call
    .input(z.object({ caseId: Id, name: z.string().trim().min(1, 'A name is needed.').max(200) }))
    .output(SavedTemplate),
  /** Takes over what a saved template holds. */
  applyTemplate: call.input(z.object({ caseId: Id, id: Id })).output(Checklist),
  removeTemplate: call.input(z.object({ id: Id })).output(z.void()),
  restoreTemplate: call.input(z.object({ id: Id })).output(z.void()),
};
