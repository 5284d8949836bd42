import { z } from 'zod';
import { Criteria, CriteriaChange, ProviderRole } from './candidate.ts';
import { Id, Instant, Line, Prose } from './identity.ts';

/** The kinds of provider. */
export const PROVIDER_KINDS = ['physician', 'department', 'laboratory', 'imaging', 'records-office', 'insurer', 'other'] as const;
/** One of `PROVIDER_KINDS`. */
export const ProviderKind = z.enum(PROVIDER_KINDS);
export type ProviderKind = z.infer<typeof ProviderKind>;

/** What each kind is called. */
export const PROVIDER_KIND_LABELS: Record<ProviderKind, string> = {
  physician: 'Physician',
  department: 'Hospital or department',
  laboratory: 'Laboratory',
  imaging: 'Imaging center',
  'records-office': 'Records office',
  insurer: 'Insurer',
  other: 'Other',
};

const ProviderFields = z.object({
  name: Line.min(1, 'A name is needed.'),
  kind: ProviderKind,
  /** The role of the provider in the case. */
  role: ProviderRole,
  specialty: Line,
  /** The hospital, practice or group to which the provider belongs. */
  institution: Line,
  phone: Line,
  fax: Line,
  email: Line,
  address: z.string().max(1000),
  /** The number of the patient at this provider, by which a records office files. */
  patientNumber: Line,
  /** The criteria by which candidates are compared. */
  criteria: Criteria,
  remarks: Prose,
});

/** A new provider; every field but the name has a default. */
export const ProviderDraft = ProviderFields.extend({
  kind: ProviderFields.shape.kind.default('physician'),
  role: ProviderFields.shape.role.default('none'),
  specialty: ProviderFields.shape.specialty.default(''),
  institution: ProviderFields.shape.institution.default(''),
  phone: ProviderFields.shape.phone.default(''),
  fax: ProviderFields.shape.fax.default(''),
  email: ProviderFields.shape.email.default(''),
  address: ProviderFields.shape.address.default(''),
  patientNumber: ProviderFields.shape.patientNumber.default(''),
  criteria: ProviderFields.shape.criteria.default(() => Criteria.parse({})),
  remarks: ProviderFields.shape.remarks.default(''),
});
export type ProviderDraft = z.infer<typeof ProviderDraft>;

/** A change of a provider. Fields that are left out stay. */
export const ProviderChange = ProviderFields.extend({ criteria: CriteriaChange }).partial();
export type ProviderChange = z.infer<typeof ProviderChange>;

/** A physician, hospital department, laboratory, imaging center, records office or insurer of one case. */
export const Provider = ProviderFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Provider = z.infer<typeof Provider>;
