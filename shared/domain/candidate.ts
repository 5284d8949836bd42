import { z } from 'zod';
import { Line, Prose } from './identity.ts';

/**
 * The role of a provider in a case. `second` is the chosen candidate. At most one provider is `first`, one `second` and one
 * `third`.
 */
export const PROVIDER_ROLES = ['none', 'first', 'primary-care', 'candidate', 'second', 'third'] as const;
/** One of `PROVIDER_ROLES`. */
export const ProviderRole = z.enum(PROVIDER_ROLES);
export type ProviderRole = z.infer<typeof ProviderRole>;
/** What each role is called. */
export const PROVIDER_ROLE_LABELS: Record<ProviderRole, string> = {
  none: 'None of these',
  first: 'First physician',
  'primary-care': 'Primary care physician',
  candidate: 'Candidate for another opinion',
  second: 'Second physician',
  third: 'Third physician',
};

const YesNoUnknown = z.enum(['unknown', 'yes', 'no']);

/** The name of a criterion that the person added. */
export const CustomCriterion = Line.min(1, 'Name the criterion.').max(80);

const CriteriaFields = z.object({
  /** How many patients with exactly this condition they treat. */
  volume: Line,
  independentPerson: YesNoUnknown,
  independentInstitution: YesNoUnknown,
  network: z.enum(['unknown', 'in', 'out']),
  /** "3 weeks", "first visit 12 December". */
  wait: Line,
  distance: Line,
  mode: z.enum(['unknown', 'in-person', 'remote', 'either']),
  cost: Line,
  /** Who recommended them: the current doctor, a medical association, a patient advocacy group… */
  source: Line,
  /** Program rules: a physician must refer; the program reads records only; it wants the slides. */
  mustRefer: z.boolean(),
  recordsOnly: z.boolean(),
  wantsSlides: z.boolean(),
  rules: Line,
  /** The custom criteria, by name. The database uses this key. */
  own: z.record(z.string().max(80), Line),
  /** The person's own impression. */
  notes: Prose,
});

/** How a candidate does on each criterion. '' or `unknown`: nothing is known. See docs/domain.md 7. */
export const Criteria = z.object({
  volume: CriteriaFields.shape.volume.default(''),
  independentPerson: CriteriaFields.shape.independentPerson.default('unknown'),
  independentInstitution: CriteriaFields.shape.independentInstitution.default('unknown'),
  network: CriteriaFields.shape.network.default('unknown'),
  wait: CriteriaFields.shape.wait.default(''),
  distance: CriteriaFields.shape.distance.default(''),
  mode: CriteriaFields.shape.mode.default('unknown'),
  cost: CriteriaFields.shape.cost.default(''),
  source: CriteriaFields.shape.source.default(''),
  mustRefer: CriteriaFields.shape.mustRefer.default(false),
  recordsOnly: CriteriaFields.shape.recordsOnly.default(false),
  wantsSlides: CriteriaFields.shape.wantsSlides.default(false),
  rules: CriteriaFields.shape.rules.default(''),
  own: CriteriaFields.shape.own.default({}),
  notes: CriteriaFields.shape.notes.default(''),
});
export type Criteria = z.infer<typeof Criteria>;

/** A change of criteria. Fields that are left out stay, also within `own`. */
export const CriteriaChange = CriteriaFields.partial();
export type CriteriaChange = z.infer<typeof CriteriaChange>;
