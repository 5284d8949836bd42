import { expect, test } from 'vitest';
import { awaitedItems } from '../../../shared/requests/awaited-items.ts';
import { aRequest } from '../invented-journey.ts';

const items = [{ key: 'cancer.slides', ask: 'The slides', came: [] }];
const step = (what: 'sent' | 'received' | 'refused', on: string) => ({ what, on, words: '' });

test('an item is awaited from the sending of its request until all came or it was refused', () => {
  const since = (...steps: ReturnType<typeof step>[]) => awaitedItems([aRequest('one', { items, steps })]).get('cancer.slides');
  expect(since()).toBeUndefined();
  expect(since(step('sent', '2026-02-10'))).toBe('2026-02-10');
  expect(since(step('sent', '2026-02-10'), step('received', '2026-02-20'))).toBeUndefined();
  expect(since(step('sent', '2026-02-10'), step('refused', '2026-02-20'))).toBeUndefined();
});

test('the earlier of two requests for one item counts', () => {
  const sent = (on: string) => aRequest(on, { items, steps: [step('sent', on)] });
  expect(awaitedItems([sent('2026-02-20'), sent('2026-02-10')]).get('cancer.slides')).toBe('2026-02-10');
});
