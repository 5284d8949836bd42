import { expect, test } from 'vitest';
import { contentsRows } from '../../../renderer/packets/contents-rows.ts';
import { packetPages } from '../../../renderer/packets/preview-pages.ts';
import { PacketChoice } from '../../../shared/domain/packet.ts';
import type { GeneratedPageCounts } from '../../../shared/domain/packet-plan.ts';
import { packetTree } from '../../../shared/packets/contents-tree.ts';
import { numberPages } from '../../../shared/packets/numbering.ts';
import { SEALED_SECTION } from '../../../shared/packets/packet-styles.ts';
import { aNote, aRecord, id } from '../packets/invented-case.ts';

const generatedPages: GeneratedPageCounts = {
  version: 'v',
  frontMatter: [
    { title: 'Case at a glance', pages: 1 },
    { title: 'Contents', pages: 2 },
  ],
  entries: [{ id: id('Talk'), pages: 1 }],
  sealed: 2,
  manifest: 1,
};
const caseNames = { patient: 'Sample Patient', born: '1960-02-29', mark: '' };
const choice = (change: Partial<PacketChoice>) => PacketChoice.parse(change);

test('a sealed section begins with its cover, and every generated page is counted', () => {
  const facts = { conclusions: [id('Report')], received: [] };
  const records = [aRecord('MRI', { kind: 'imaging-report', pages: 3 }), aRecord('Report', { pages: 2 })];
  const tree = packetTree(records, [aNote('Talk')], choice({ style: 'blind-first' }), facts);
  const numbers = numberPages(tree, generatedPages);
  const { pages, starts, rows } = packetPages(tree, numbers, generatedPages, '/front', 'letter', caseNames);
  expect(pages).toHaveLength(numbers.total);
  const cover = starts.get(`section-${SEALED_SECTION}`) ?? -1;
  expect(cover + 1).toBe(numbers.sealed?.from);
  // Of the generated pages, three are in front, then come the note, the cover with its second page, and the manifest.
  expect(pages.slice(cover, cover + 2).map(({ url, page }) => [url, page])).toEqual([
    ['/front', 5],
    ['/front', 6],
  ]);
  expect(rows[cover + 2]).toBe(id('Report'));
  expect(pages.at(-1)).toMatchObject({ url: '/front', page: 7 });
});

test('the contents of a supplement list only new entries', () => {
  const facts = { conclusions: [], received: [id('Old'), id('Talk')] };
  const tree = packetTree([aRecord('Old'), aRecord('New')], [aNote('Talk')], choice({ style: 'supplement' }), facts);
  const { sections } = contentsRows(tree, generatedPages, numberPages(tree, generatedPages));
  expect(sections.flatMap(({ entries }) => entries).map(({ title }) => title)).toEqual(['New']);
});

test('a row in front keeps its key when pages come before it, so that it keeps the focus', () => {
  const tree = packetTree([aRecord('MRI')], [], choice({}));
  const keyOfContents = (generated: GeneratedPageCounts | undefined) =>
    contentsRows(tree, generated, null).front.find(({ title }) => title === 'Contents')?.key;
  const [first, ...others] = generatedPages.frontMatter;
  const withQuestions = {
    ...generatedPages,
    frontMatter: [first, { title: 'Questions', pages: 1 }, ...others].flatMap((page) => page ?? []),
  };
  expect(keyOfContents(withQuestions)).toBe(keyOfContents(undefined));
});
