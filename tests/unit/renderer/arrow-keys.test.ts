import { describe, expect, test } from 'vitest';
import { arrowStep, cellTarget, moveStep, rowTarget } from '../../../renderer/focus/arrow-keys.ts';

describe('arrow keys', () => {
  test('move along their own axis only', () => {
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'a'].map((key) => arrowStep(key))).toEqual([-1, 1, undefined, undefined]);
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp'].map((key) => arrowStep(key, 'horizontal'))).toEqual([-1, 1, undefined]);
  });

  test('move a row only with Alt', () => {
    expect(moveStep({ key: 'ArrowUp', altKey: true })).toBe(-1);
    expect(moveStep({ key: 'ArrowUp', altKey: false })).toBeUndefined();
  });

  test('go to the next row, to the ends, and by pages where the list has pages', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter'].map((key) => rowTarget(key, 3, 9))).toEqual([4, 2, 0, 8, undefined]);
    expect(rowTarget('PageDown', 3, 9)).toBeUndefined();
    expect(rowTarget('PageDown', 3, 9, 5)).toBe(8);
  });

  test('go to the next cell of a table, and to the ends of its row', () => {
    const from = { row: 2, column: 1 };
    expect(cellTarget('ArrowDown', from, 4)).toEqual({ row: 3, column: 1 });
    expect(cellTarget('ArrowLeft', from, 4)).toEqual({ row: 2, column: 0 });
    expect(cellTarget('End', from, 4)).toEqual({ row: 2, column: 3 });
    expect(cellTarget('Enter', from, 4)).toBeUndefined();
  });
});
