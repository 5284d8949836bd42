import { describe, expect, test } from 'vitest';
import type { CheckFinding } from '../../../shared/domain/packet-plan.ts';
import { handOverRefusal, makeRefusal, removalRefusal } from '../../../shared/packets/packet-refusals.ts';

const EMPTY: CheckFinding = { kind: 'empty', text: 'There is nothing new.', recordId: null, itemKey: null };

describe('a packet', () => {
  test('is not made of a supplement without anything new', () => {
    expect(makeRefusal({ style: 'supplement' }, [EMPTY])?.happened).toBe('There is nothing new.');
    expect(makeRefusal({ style: 'supplement' }, [])).toBeNull();
    expect(makeRefusal({ style: 'full' }, [EMPTY])).toBeNull();
  });

  test('is handed over only with known contents, and not from the trash', () => {
    expect(handOverRefusal({ listed: true }, false)).toBeNull();
    expect(handOverRefusal({ listed: true }, true)?.happened).toMatch(/removed/);
    expect(handOverRefusal({ listed: false }, false)?.happened).toMatch(/earlier version/);
  });

  test('cannot be removed once it was handed over', () => {
    const issue = { on: '2026-03-14', providerId: null, recipient: 'Dr Second', method: 'mail', remarks: '' } as const;
    expect(removalRefusal({ issue })?.happened).toMatch(/handed over/);
    expect(removalRefusal({ issue: null })).toBeNull();
  });
});
