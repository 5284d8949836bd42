import { z } from 'zod';
import { Criteria, CriteriaChange, ProviderRole } from './candidate.ts';
import { Id, Instant, Line, Prose } from './identity.ts';

export const PROVIDER_KINDS = ['physician', 'department', 'laboratory', 'imaging', 'records-office', 'insurer', 'other'] as const;
export const ProviderKind = z.enum(PROVIDER_KINDS);
export type ProviderKind = z.infer<typeof ProviderKind>;

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
  /** What it is to the case. */
  role: ProviderRole,
  specialty: Line,
  /** The hospital, practice or group this provider belongs to. */
  institution: Line,
  phone: Line,
  fax: Line,
  email: Line,
  address: z.string().max(1000),
  /** The patient's number there: what a records office files by. */
  patientNumber: Line,
  /** By what a candidate is compared. */
  criteria: Criteria,
  remarks: Prose,
});

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

/** A change of some of it; what is not given stays. */
export const ProviderChange = ProviderFields.extend({ criteria: CriteriaChange }).partial();
export type ProviderChange = z.infer<typeof ProviderChange>;

/** A physician, hospital department, laboratory, imaging centre, records office or insurer of one case. */
export const Provider = ProviderFields.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Provider = z.infer<typeof Provider>;
