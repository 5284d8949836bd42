import { z } from 'zod';
import { Checklist, ConditionKey, ItemEdit, ItemKey, Mark, SavedTemplate } from '../domain/checklist.ts';
import { Id } from '../domain/identity.ts';
import { procedure } from './errors.ts';

export const checklist = {
  get: procedure.input(z.object({ caseId: Id })).output(Checklist),
  /** `null` removes the mark. */
  mark: procedure.input(z.object({ caseId: Id, key: ItemKey, mark: Mark.nullable() })).output(Checklist),
  /** Says that a record does or does not prove an item; `null` leaves it to the rules again. */
  linkRecord: procedure
    .input(z.object({ caseId: Id, recordId: Id, key: ItemKey, proves: z.boolean().nullable() }))
    .output(Checklist),
  /** Answers a condition; `null` removes the answer. */
  answer: procedure.input(z.object({ caseId: Id, key: ConditionKey, applies: z.boolean().nullable() })).output(Checklist),
  /** Adds a custom item. Returns its key. */
  addItem: procedure.input(z.object({ caseId: Id, item: ItemEdit })).output(z.object({ key: ItemKey, checklist: Checklist })),
  /** Changes an item of this case; `null` restores an item of the template, and removes a custom one. */
  editItem: procedure.input(z.object({ caseId: Id, key: ItemKey, item: ItemEdit.nullable() })).output(Checklist),
  /** Templates saved for later cases. */
  templates: procedure.output(z.array(SavedTemplate)),
  /** Saves the custom items and changes of a case under a name. */
  saveTemplate: procedure
    .input(z.object({ caseId: Id, name: z.string().trim().min(1, 'A name is needed.').max(200) }))
    .output(SavedTemplate),
  /** Adds the items of a saved template. */
  applyTemplate: procedure.input(z.object({ caseId: Id, id: Id })).output(Checklist),
  removeTemplate: procedure.input(z.object({ id: Id })).output(z.void()),
  restoreTemplate: procedure.input(z.object({ id: Id })).output(z.void()),
};
