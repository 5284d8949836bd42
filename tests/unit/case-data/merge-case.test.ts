import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { CaseData } from '../../../electron/case-data/case-rows.ts';
import { CASE_TABLES } from '../../../electron/case-data/case-tables.ts';
import { collectCase } from '../../../electron/case-data/collect-case.ts';
import { type CommonState, commonStateOf, compareCase } from '../../../electron/case-data/compare-case.ts';
import { type Choice, type MergeLog, mergeCase, undoMerge } from '../../../electron/case-data/merge-case.ts';
import { CASE, emptyDatabase, fillCase, idOf, OTHER_CASE } from './filled-case.ts';

const NOW = '2026-03-12T10:00:00.000Z';
const note = (i: number) => idOf(`${CASE} notes ${i}`);

function collected(sqlite: Database, withRemoved = false): CaseData {
  const data = collectCase(sqlite, CASE, { withRemoved });
  if (!data) throw new Error('The case is not there.');
  return data;
}

/** Merges `data` into a database, as a session does; gives the plan and the log. */
function merge(
  sqlite: Database,
  data: CaseData,
  common: CommonState | null = null,
  choice: Choice = 'mine',
): { plan: ReturnType<typeof compareCase>; log: MergeLog } {
  const plan = compareCase(collectCase(sqlite, CASE, { withRemoved: true }), data, common);
  const log = sqlite.transaction(() => mergeCase(sqlite, plan, { choiceOf: () => choice, contents: data.contents, now: NOW }))();
  return { plan, log };
}

/** Two databases with the same case, and what they have in common. */
function twoSides(): { here: Database; there: Database; common: CommonState } {
  const there = emptyDatabase();
  fillCase(there, CASE);
  const here = emptyDatabase();
  const data = collected(there);
  merge(here, data);
  return { here, there, common: commonStateOf(data) };
}

const titleOf = (sqlite: Database, id: string) => sqlite.prepare('SELECT title FROM notes WHERE id = ?').pluck().get(id);
const setTitle = (sqlite: Database, id: string, title: string) =>
  sqlite.prepare('UPDATE notes SET title = ? WHERE id = ?').run(title, id);
const removeNote = (sqlite: Database, id: string) => sqlite.prepare('UPDATE notes SET removed = ? WHERE id = ?').run(NOW, id);

describe('a case that is put into an empty database', () => {
  const from = emptyDatabase();
  fillCase(from, OTHER_CASE);
  fillCase(from, CASE, 3);
  const to = emptyDatabase();
  merge(to, collected(from));

  test('has a row in every table to begin with', () => {
    for (const { name } of CASE_TABLES) expect([name, collected(from).rows[name]?.length ?? 0]).not.toEqual([name, 0]);
  });

  test('has every row as it was, and no row of another case', () => {
    expect(collected(to)).toEqual(collected(from));
    expect(to.prepare('SELECT count(*) FROM cases').pluck().get()).toBe(1);
  });

  test('is found by the words of its pages', () => {
    expect(to.prepare("SELECT count(*) FROM page_search WHERE page_search MATCH 'words'").pluck().get()).toBe(3);
  });

  test('changes nothing when it comes a second time', () => {
    const { plan, log } = merge(to, collected(from));
    expect(plan).toMatchObject({ isNew: false, added: [], replaced: [], removed: [], conflicts: [] });
    expect(log).toEqual([]);
  });
});

describe('what is in the trash', () => {
  const sqlite = emptyDatabase();
  fillCase(sqlite, CASE);
  removeNote(sqlite, note(1));
  sqlite.prepare('UPDATE providers SET removed = ?').run(NOW);
  sqlite.prepare('UPDATE opinions SET removed = ? WHERE id = ?').run(NOW, idOf(`${CASE} opinions 0`));
  const { rows, removed } = collected(sqlite);

  test('stays, and only its key is told', () => {
    expect(rows.notes?.map(({ id }) => id)).toEqual([note(0)]);
    expect(removed).toContainEqual({ table: 'notes', key: note(1) });
  });

  test('comes along where a row refers to it: a record names its physician', () => {
    expect(rows.providers?.map(({ id }) => id)).toEqual([idOf(`${CASE} providers 0`)]);
  });

  test('keeps its children with it', () => {
    // Both replies and both judgements are of that opinion; a letter that names it would bring it along.
    sqlite.prepare('UPDATE letters SET opinion_id = NULL').run();
    const without = collected(sqlite);
    expect([without.rows.opinions?.length, without.rows.replies, without.rows.judgements]).toEqual([1, [], []]);
  });

  test('comes along when asked', () => {
    expect(collected(sqlite, true)).toMatchObject({ removed: [] });
    expect(collected(sqlite, true).rows.notes).toHaveLength(2);
  });
});

describe('a merge', () => {
  test('takes what only the other side added or changed', () => {
    const { here, there, common } = twoSides();
    setTitle(there, note(0), 'changed there');
    there.exec(`INSERT INTO reminders VALUES ('${idOf('new')}', '${CASE}', '2026-04-01', 'call', 0, 'now', NULL)`);
    const { plan } = merge(here, collected(there), common);
    expect(plan.conflicts).toEqual([]);
    expect(titleOf(here, note(0))).toBe('changed there');
    expect(here.prepare('SELECT count(*) FROM reminders').pluck().get()).toBe(3);
  });

  test('keeps what only this side changed, added or removed', () => {
    const { here, there, common } = twoSides();
    setTitle(here, note(0), 'changed here');
    removeNote(here, note(1));
    const { plan } = merge(here, collected(there), common, 'theirs');
    expect(plan.conflicts).toEqual([]);
    expect(titleOf(here, note(0))).toBe('changed here');
    expect(collected(here).rows.notes).toHaveLength(1);
  });

  test('moves into the trash what the other side removed', () => {
    const { here, there, common } = twoSides();
    removeNote(there, note(1));
    there.prepare('DELETE FROM checklist_marks').run();
    merge(here, collected(there), common);
    expect(collected(here).rows.notes?.map(({ id }) => id)).toEqual([note(0)]);
    expect(collected(here, true).rows.notes).toHaveLength(2);
    expect(collected(here).rows.checklist_marks).toEqual([]);
  });

  test('asks where both sides changed a row, and does what the person chose', () => {
    for (const [choice, titles] of [
      ['mine', ['here']],
      ['theirs', ['there']],
      ['both', ['here', 'there']],
    ] as const) {
      const { here, there, common } = twoSides();
      setTitle(here, note(0), 'here');
      setTitle(there, note(0), 'there');
      const { plan } = merge(here, collected(there), common, choice);
      expect(plan.conflicts.map(({ id, removed, canKeepBoth }) => [id, removed, canKeepBoth])).toEqual([
        [`notes ${note(0)}`, null, true],
      ]);
      const found = here.prepare("SELECT title FROM notes WHERE title NOT LIKE '%title%' ORDER BY title").pluck().all();
      expect(found).toEqual(titles);
    }
  });

  test('asks where one side removed what the other changed', () => {
    const { here, there, common } = twoSides();
    setTitle(here, note(1), 'here');
    removeNote(there, note(1));
    removeNote(here, note(0));
    setTitle(there, note(0), 'there');
    const { plan } = merge(here, collected(there), common, 'theirs');
    expect(new Map(plan.conflicts.map(({ id, removed }) => [id, removed]))).toEqual(
      new Map([
        [`notes ${note(1)}`, 'there'],
        [`notes ${note(0)}`, 'here'],
      ]),
    );
    expect(collected(here).rows.notes?.map(({ title }) => title)).toEqual(['there']);
  });

  test('without anything in common asks for every row that differs', () => {
    const { here, there } = twoSides();
    setTitle(there, note(0), 'there');
    expect(compareCase(collected(here, true), collected(there), null).conflicts.map(({ id }) => id)).toEqual([
      `notes ${note(0)}`,
    ]);
  });

  test('restores what both had removed and the other side restored', () => {
    const { here, there } = twoSides();
    removeNote(there, note(0));
    removeNote(here, note(0));
    const common = commonStateOf(collected(there));
    there.prepare('UPDATE notes SET removed = NULL').run();
    expect(merge(here, collected(there), common).plan.conflicts).toEqual([]);
    expect(collected(here).rows.notes).toHaveLength(2);
  });
});

describe('a merge that is undone', () => {
  test('gives back what it replaced and moves what it added into the trash', () => {
    const { here, there, common } = twoSides();
    setTitle(there, note(0), 'there');
    there.exec(`INSERT INTO reminders VALUES ('${idOf('new')}', '${CASE}', '2026-04-01', 'call', 0, 'now', NULL)`);
    there.prepare('DELETE FROM checklist_marks').run();
    const before = collected(here).rows;
    const { log } = merge(here, collected(there), common);
    expect(undoMerge(here, JSON.parse(JSON.stringify(log)), NOW)).toEqual({ undone: log.length, changedSince: 0 });
    expect(collected(here).rows).toEqual(before);
    expect(collected(here, true).rows.reminders).toHaveLength(3);
  });

  test('leaves what was changed since', () => {
    const { here, there, common } = twoSides();
    setTitle(there, note(0), 'there');
    const { log } = merge(here, collected(there), common);
    setTitle(here, note(0), 'and then here');
    expect(undoMerge(here, log, NOW)).toEqual({ undone: 0, changedSince: 1 });
    expect(titleOf(here, note(0))).toBe('and then here');
  });
});
