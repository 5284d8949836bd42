import type { Holder } from '../../shared/domain/checklist.ts';
import type { ProviderKind } from '../../shared/domain/provider.ts';
import type { RequestState } from '../../shared/domain/request.ts';
import type { Shape } from '../ui/StateShape.tsx';

/** The state of a request as a shape beside its label. */
export const REQUEST_SHAPES: Record<RequestState, Shape> = {
  drafted: 'open',
  sent: 'half',
  acknowledged: 'half',
  'partly-received': 'half',
  received: 'done',
  refused: 'none',
};

/** The kind of a provider that is added as the recipient of such a request. */
export const OFFICE_PROVIDER_KINDS: Record<Holder, ProviderKind> = {
  'records-office': 'records-office',
  'image-library': 'imaging',
  pathology: 'department',
  laboratory: 'laboratory',
  physician: 'physician',
  patient: 'other',
  insurer: 'insurer',
  other: 'department',
};
