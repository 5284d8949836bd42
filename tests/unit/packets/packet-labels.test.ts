import { describe, expect, test } from 'vitest';
import type { CheckFinding } from '../../../shared/domain/packet-plan.ts';
import { openFindingsLabel } from '../../../shared/packets/packet-labels.ts';

describe('the findings of the packet check', () => {
  test('are counted by kind', () => {
    const of = (kind: CheckFinding['kind']): CheckFinding => ({ kind, text: '', recordId: null, itemKey: null });
    expect(openFindingsLabel([of('missing'), of('missing'), of('unreviewed')])).toBe(
      '3 things to check are open: 2 missing, 1 not reviewed.',
    );
    expect(openFindingsLabel([of('undated')])).toBe('1 thing to check is open: 1 without a date.');
  });
});
