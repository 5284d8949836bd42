import type { Holder } from '../../shared/domain/checklist.ts';
import type { ProviderKind } from '../../shared/domain/provider.ts';
import type { RequestState } from '../../shared/domain/request.ts';
import type { Shape } from '../ui/StateShape.tsx';

/** How far a request is, as a shape beside its words. */
export const SHAPES: Record<RequestState, Shape> = {
  drafted: 'open',
  sent: 'half',
  acknowledged: 'half',
  'partly-received': 'half',
  received: 'done',
  refused: 'none',
};

/** What a provider is that is added as the addressee of such a request. */
export const KIND_OF: Record<Holder, ProviderKind> = {
  'records-office': 'records-office',
  'image-library': 'imaging',
  pathology: 'department',
  laboratory: 'laboratory',
  physician: 'physician',
  patient: 'other',
  insurer: 'insurer',
  other: 'department',
};
