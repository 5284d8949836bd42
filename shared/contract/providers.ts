import { z } from 'zod';
import { CustomCriterion } from '../domain/candidate.ts';
import { Case } from '../domain/case.ts';
import { Id } from '../domain/identity.ts';
import { Provider, ProviderChange, ProviderDraft } from '../domain/provider.ts';
import { procedure } from './errors.ts';

export const providers = {
  list: procedure.input(z.object({ caseId: Id })).output(z.array(Provider)),
  create: procedure.input(z.object({ caseId: Id, draft: ProviderDraft })).output(Provider),
  update: procedure.input(z.object({ id: Id, change: ProviderChange })).output(Provider),
  remove: procedure.input(z.object({ id: Id })).output(z.void()),
  /**
   * The person's custom criteria for candidates, in their order. `formerName`: the name before a renaming; the criterion keeps
   * its values. The values of a criterion that is left out return with its name.
   */
  customCriteria: procedure
    .input(
      z.object({
        caseId: Id,
        criteria: z.array(z.object({ name: CustomCriterion, formerName: CustomCriterion.nullable() })).max(20),
      }),
    )
    .output(Case),
  restore: procedure.input(z.object({ id: Id })).output(z.void()),
};
