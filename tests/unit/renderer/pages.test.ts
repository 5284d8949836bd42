import { describe, expect, test } from 'vitest';
import { movedTo } from '../../../renderer/pages/old-addresses.ts';
import { isSamePage, pageOfPath } from '../../../renderer/pages/page-of-path.ts';
import { isCasePage, PAGE_KEYS, pages, sidebarPageOf, tabsOf } from '../../../renderer/pages/pages.ts';
import { router } from '../../../renderer/routes/router.ts';

describe('the registry of pages', () => {
  test('has a route for every page, and a page for every route', () => {
    const routes = Object.values(router.routesById).flatMap(({ fullPath, options }) => {
      const page = options.staticData?.page;
      return page ? [[page, fullPath.replace(/(.)\/$/, '$1')]] : [];
    });
    expect(Object.fromEntries(routes)).toEqual(Object.fromEntries(PAGE_KEYS.map((key) => [key, pages[key].path])));
  });

  test('names every hint once, by its stored name', () => {
    const names = PAGE_KEYS.flatMap((key) => pages[key].hint?.name ?? []);
    expect(names.toSorted()).toEqual([
      'appointment',
      'cases',
      'comparison',
      'custody',
      'decision',
      'insurance',
      'ledger',
      'letters',
      'notes',
      'opinions',
      'overview',
      'packet',
      'physicians',
      'plan',
      'questions',
      'records',
      'requests',
      'review',
      'side-by-side',
      'way-on',
    ]);
  });

  test('gives every row of tabs a name and its first page', () => {
    for (const key of PAGE_KEYS) {
      const first = pages[key].tab?.first;
      if (!first) continue;
      expect(pages[first].tabsLabel).toBeTruthy();
      expect(tabsOf(first)[0]).toBe(first);
    }
  });

  test('marks a sidebar entry for every page that the finder lists', () => {
    for (const key of PAGE_KEYS.filter((each) => pages[each].finderLabel)) expect(sidebarPageOf(key)).not.toBeNull();
  });

  test('excludes pages that need a record, letter, packet or kind from the pages of a case', () => {
    expect(PAGE_KEYS.filter((key) => pages[key].path.startsWith('/cases/$caseId') && !isCasePage(key))).toEqual([
      'record',
      'recordPages',
      'letter',
      'packet',
      'printout',
    ]);
  });
});

describe('the page of a path', () => {
  test.each([
    ['/cases', 'cases'],
    ['/cases/new', 'newCase'],
    ['/cases/7', 'overview'],
    ['/cases/7/providers', 'providers'],
    ['/cases/7/providers/comparison', 'candidateComparison'],
    ['/cases/7/records/3/pages', 'recordPages'],
    ['/cases/7/nothing', null],
  ])('finds the page of %s', (path, page) => expect(pageOfPath(path)).toBe(page));

  test.each([
    ['/cases/7/letters', '/cases/7/letters/3'],
    ['/cases/7/records/3', '/cases/7/records/4/pages'],
    ['/cases/7/packets', '/cases/7/packets/3'],
  ])('treats %s and %s as one page', (one, other) => expect(isSamePage(one, other)).toBe(true));

  test.each([
    ['/cases/7', '/cases/8'],
    ['/cases/7/providers', '/cases/7/providers/comparison'],
    ['/cases/7/letters', '/cases/8/letters'],
    ['/cases', '/cases/new'],
  ])('treats %s and %s as two pages', (one, other) => expect(isSamePage(one, other)).toBe(false));
});

describe('old addresses', () => {
  test.each([
    ['physicians', 'providers'],
    ['comparison', 'providers/comparison'],
    ['packet', 'packets'],
    ['packet/3', 'packets/3'],
    ['side-by-side', 'opinions/comparison'],
    ['way-on', 'resolution'],
    ['whole', 'export'],
    ['print/letter', 'printouts/letter'],
  ])('lead from %s to %s', (old, now) => expect(movedTo(`/cases/7/${old}`)).toBe(`/cases/7/${now}`));

  test.each(['/cases', '/cases/physicians', '/cases/7', '/cases/7/packets', '/cases/7/opinions/comparison', '/physicians'])(
    'leave %s as it is',
    (path) => expect(movedTo(path)).toBeNull(),
  );
});
