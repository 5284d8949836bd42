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
