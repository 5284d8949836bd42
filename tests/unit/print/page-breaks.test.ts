import { describe, expect, test } from 'vitest';
import { type FlowItem, paginate } from '../../../electron/print/page-breaks.ts';

const size = { width: 100, height: 120 };
/** Ten blocks of height 10 fill a page. */
const pageArea = { size, firstTop: 10, nextTop: 10, bottom: 110 };

/** Pages by the names of their blocks, from top to bottom. */
function pagesOf(pieces: readonly FlowItem[]): string[][] {
  return paginate(pieces, pageArea).map(({ operators }) => operators);
}

function piece(name: string, change: Partial<FlowItem> = {}): FlowItem {
  return { gap: 0, height: 10, keep: false, draw: (sheet) => void sheet.operators.push(name), ...change };
}

const row = (count: number, name: string, change: Partial<FlowItem> = {}) =>
  Array.from({ length: count }, (_, index) => piece(`${name}${index + 1}`, change));

describe('blocks on pages', () => {
  test('follow each other until the page is full', () => {
    expect(pagesOf(row(11, 'a')).map(({ length }) => length)).toEqual([10, 1]);
  });

  test('stay together: a question keeps its lines', () => {
    const question = [...row(3, 'question', { keep: true }), piece('line')];
    expect(pagesOf([...row(7, 'a'), ...question])[1]).toEqual(['question1', 'question2', 'question3', 'line']);
    expect(pagesOf([...row(6, 'a'), ...question])).toHaveLength(1);
  });

  test('start on the current page when they are higher than a page', () => {
    expect(pagesOf([...row(4, 'a'), ...row(15, 'b', { keep: true })]).map(({ length }) => length)).toEqual([10, 9]);
  });

  test('repeat their table heading on every new page', () => {
    const head = { height: 10, draw: piece('head').draw };
    const table = [piece('head', { keep: true }), ...row(14, 'row', { head })];
    const pages = pagesOf([...row(2, 'a'), ...table]);
    expect(pages.map(([first]) => first)).toEqual(['a1', 'head']);
    expect(pages.flat().filter((name) => name === 'head')).toHaveLength(2);
    expect(pages.every(({ length }) => length <= 10)).toBe(true);
  });

  test('have no space above them at the top of a page', () => {
    expect(pagesOf(row(10, 'a', { gap: 1, height: 9.1 }))).toHaveLength(1);
  });

  test('lose nothing, however high they are', () => {
    const pages = pagesOf([piece('a', { height: 500 }), piece('b', { keep: true }), piece('c', { height: 500 }), piece('d')]);
    expect(pages.flat()).toEqual(['a', 'b', 'c', 'd']);
  });
});
