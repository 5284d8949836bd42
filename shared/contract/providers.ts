import { z } from 'zod';
import { Id } from '../domain/identity.ts';
import { Provider, ProviderChange, ProviderDraft } from '../domain/provider.ts';
import { call } from './errors.ts';

export const providers = {
  list: call.input(z.object({ caseId: Id })).output(z.array(Provider)),
  create: call.input(z.object({ caseId: Id, draft: ProviderDraft })).output(Provider),
  update: call.input(z.object({ id: Id, change: ProviderChange })).output(Provider),
  remove: call.input(z.object({ id: Id })).output(z.void()),
  restore: call.input(z.object({ id: Id })).output(z.void()),
};
