import { describe, expect, test } from 'vitest';
import { formatPageRange, numberPages } from '../../../shared/packets/numbering.ts';

const front = [
  { title: 'Case at a glance', pages: 1 },
  { title: 'Contents', pages: 2 },
];

describe('the numbering of packet pages', () => {
  test('runs through front pages, sections and the manifest', () => {
    const sections = [
      {
        entries: [
          { id: 'mri', pages: 2 },
          { id: 'x-ray', pages: 1 },
        ],
      },
      { entries: [{ id: 'blood', pages: 5 }] },
    ];
    const numbers = numberPages(sections, { frontMatter: front, entries: [], sealed: 0, manifest: 2 });
    expect(numbers.frontMatter).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 3 },
    ]);
    expect(numbers.sections).toEqual([
      { from: 4, to: 6 },
      { from: 7, to: 11 },
    ]);
    expect([...numbers.entries]).toEqual([
      ['mri', { from: 4, to: 5 }],
      ['x-ray', { from: 6, to: 6 }],
      ['blood', { from: 7, to: 11 }],
    ]);
    expect(numbers.manifest).toEqual({ from: 12, to: 13 });
    expect(numbers.total).toBe(13);
  });

  test('counts the typeset pages of a note or notice', () => {
    const sections = [
      {
        entries: [
          { id: 'note', pages: 1 },
          { id: 'after', pages: 1 },
        ],
      },
    ];
    const numbers = numberPages(sections, { frontMatter: front, entries: [{ id: 'note', pages: 3 }], sealed: 0, manifest: 1 });
    expect(numbers.entries.get('note')).toEqual({ from: 4, to: 6 });
    expect(numbers.entries.get('after')).toEqual({ from: 7, to: 7 });
    expect(numbers.total).toBe(8);
  });

  test('gives no pages to a section that is left out as a whole', () => {
    const numbers = numberPages([{ entries: [] }, { entries: [{ id: 'a', pages: 1 }] }], {
      frontMatter: front,
      entries: [],
      sealed: 0,
      manifest: 1,
    });
    expect(numbers.sections).toEqual([null, { from: 4, to: 4 }]);
  });

  test('shows one number, or the first and the last', () => {
    expect(formatPageRange({ from: 8, to: 8 })).toBe('8');
    expect(formatPageRange({ from: 5, to: 11 })).toBe('5–11');
  });
});
