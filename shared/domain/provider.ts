import { z } from 'zod';
import { Id, Instant, Line, Prose } from './identity.ts';

export const PROVIDER_KINDS = ['physician', 'department', 'laboratory', 'imaging', 'records-office', 'insurer', 'other'] as const;
export const ProviderKind = z.enum(PROVIDER_KINDS);
export type ProviderKind = z.infer<typeof ProviderKind>;

export const PROVIDER_KIND_LABELS: Record<ProviderKind, string> = {
  physician: 'Physician',
  department: 'Hospital or department',
  laboratory: 'Laboratory',
  imaging: 'Imaging centre',
  'records-office': 'Records office',
  insurer: 'Insurer',
  other: 'Other',
};

export const ProviderDraft = z.object({
  name: Line.min(1, 'A name is needed.'),
  kind: ProviderKind.default('physician'),
  specialty: Line.default(''),
  /** The hospital, practice or group this provider belongs to. */
  institution: Line.default(''),
  phone: Line.default(''),
  fax: Line.default(''),
  email: Line.default(''),
  address: z.string().max(1000).default(''),
  remarks: Prose.default(''),
});
export type ProviderDraft = z.infer<typeof ProviderDraft>;

/** A physician, hospital department, laboratory, imaging centre, records office or insurer of one case. */
export const Provider = ProviderDraft.extend({ id: Id, caseId: Id, created: Instant, removed: Instant.nullable() });
export type Provider = z.infer<typeof Provider>;
