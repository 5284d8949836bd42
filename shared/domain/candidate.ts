import { z } from 'zod';
import { Line, Prose } from './identity.ts';

/** What a provider is to the case. `second` is the candidate who was chosen; at most one each of `first` and `second`. */
export const PROVIDER_ROLES = ['none', 'first', 'primary-care', 'candidate', 'second'] as const;
export const ProviderRole = z.enum(PROVIDER_ROLES);
export type ProviderRole = z.infer<typeof ProviderRole>;

const Known = z.enum(['unknown', 'yes', 'no']);

/** By what a candidate is compared (product.md part 2). Nothing said is '' or `unknown`. */
export const Criteria = z.object({
  /** How many patients with exactly this condition they treat. */
  volume: Line.default(''),
  independentPerson: Known.default('unknown'),
  independentInstitution: Known.default('unknown'),
  network: z.enum(['unknown', 'in', 'out']).default('unknown'),
  /** "3 weeks", "first visit 12 December". */
  wait: Line.default(''),
  distance: Line.default(''),
  mode: z.enum(['unknown', 'in-person', 'remote', 'either']).default('unknown'),
  cost: Line.default(''),
  /** Who named them: the current doctor, a medical association, a patient advocacy group… */
  source: Line.default(''),
  /** Programme rules: a physician must refer; it reads records only; it wants the slides. */
  mustRefer: z.boolean().default(false),
  recordsOnly: z.boolean().default(false),
  rules: Line.default(''),
  /** The person's own criteria, by name. */
  own: z.record(z.string().max(80), Line).default({}),
  /** How the person sees it. */
  notes: Prose.default(''),
});
export type Criteria = z.infer<typeof Criteria>;
