import { expect, test } from 'vitest';
import { typesetGeneratedPages } from '../../../../electron/packet/front-matter/typeset.ts';
import { textOf, wordsOf } from '../../../read-pdf-text.ts';
import { aPlan, importedEntries } from './invented-plan.ts';

const set = async (questions: string[]) => {
  const plan = aPlan({ questions });
  return typesetGeneratedPages(plan, importedEntries(plan));
};

test('questions stand numbered on their own pages before the contents, each whole with its lines', async () => {
  const asked = Array.from(
    { length: 9 },
    (_, index) => `Question ${index + 1}: what would you expect, and for how long would it last?`,
  );
  const { bytes, frontMatter } = await set(asked);
  expect(frontMatter.map(({ title }) => title)).toEqual(['Case at a glance', 'Questions', 'Contents']);
  expect(frontMatter[1]?.pages).toBe(2);
  expect(textOf(bytes, 2, 2)).toContain('Questions for the physician');
  for (const question of asked) expect(textOf(bytes, 2, 3)).toContain(question);
  // The space below the last question of each page.
  for (const page of [1, 2]) {
    const { words, height } = wordsOf(bytes)[page] ?? { words: [], height: 0 };
    const lowest = Math.max(...words.filter(({ text }) => text === 'Question').map(({ bottom }) => bottom));
    expect(height - lowest).toBeGreaterThan(140);
  }
});

test('a packet without questions has no question page', async () => {
  const { frontMatter } = await set([]);
  expect(frontMatter.map(({ title }) => title)).toEqual(['Case at a glance', 'Contents']);
});
