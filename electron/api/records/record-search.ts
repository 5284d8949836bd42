import { type SQL, sql } from 'drizzle-orm';
import type { RecordHit } from '../../../shared/domain/record.ts';
import type { Db } from '../../store/open.ts';
import { providers, records } from '../../store/tables.ts';

/** Marks around a hit in an excerpt of FTS5: control characters, which no page text has. */
const [MATCH_START, MATCH_END] = ['\u0002', '\u0003'];

/** Words of an excerpt: about two lines of a list. */
const EXCERPT_WORDS = 10;

/** A query of FTS5 for every word as a prefix; empty: there is no word. */
function matchOf(text: string): string {
  return wordsOf(text)
    .map((word) => `"${word}"*`)
    .join(' ');
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Splits a marked excerpt of FTS5 into hits and the text between them, with single spaces. */
function excerptParts(marked: string): RecordHit['excerpt'] {
  return marked
    .replace(/\s+/g, ' ')
    .split(MATCH_START)
    .flatMap((part, index) => {
      const [matchText = '', ...others] = index === 0 ? ['', part] : part.split(MATCH_END);
      return [
        { text: matchText, hit: true },
        { text: others.join(''), hit: false },
      ];
    })
    .filter(({ text }) => text !== '');
}

/** The records of a case with one of these phrases in their text: the first phrase found and its first page, from 1. */
export function recordsNaming(
  db: Db,
  caseId: string,
  phrases: readonly string[],
): ReadonlyMap<string, { phrase: string; page: number }> {
  const found = new Map<string, { phrase: string; page: number }>();
  for (const phrase of phrases) {
    const match = `"${wordsOf(phrase).join(' ')}"`;
    const rows = db.all<{ id: string; page: number }>(sql`
      select p.record_id as id, min(p.number) + 1 as page
      from page_search join record_pages p on p.rowid = page_search.rowid join ${records} on ${records.id} = p.record_id
      where page_search match ${match} and ${records.caseId} = ${caseId} group by p.record_id`);
    for (const { id, page } of rows) if (!found.has(id)) found.set(id, { phrase, page });
  }
  return found;
}

/** Records of a case by words, with the page and the excerpt of each hit. */
export function searchRecords(db: Db, caseId: string, text: string, order: readonly SQL[]): RecordHit[] {
  const match = matchOf(text);
  if (!match) return [];
  const containsWord = (column: SQL) =>
    sql.join(
      wordsOf(text).map((word) => sql`${column} like ${`%${word}%`}`),
      sql` and `,
    );
  // The first page of each record with all words: with `min`, SQLite takes the other columns from the same row.
  const found = db.all<{
    id: string;
    title: string;
    serviceDate: string | null;
    inTitle: number;
    page: number | null;
    at: number | null;
  }>(sql`
    with pages as (
      select p.record_id, min(p.number) as number, p.rowid as at
      from page_search join record_pages p on p.rowid = page_search.rowid
      where page_search match ${match} group by p.record_id
    )
    select ${records.id} as id, coalesce(nullif(${records.title}, ''), ${records.sourceName}) as title, ${records.serviceDate} as serviceDate,
      (${containsWord(sql`${records.title}`)}) as inTitle, pages.number + 1 as page, pages.at as at
    from ${records} left join pages on pages.record_id = ${records.id} left join ${providers} on ${providers.id} = ${records.providerId}
    where ${records.caseId} = ${caseId} and ${records.removed} is null
      and (inTitle or pages.at is not null or (${containsWord(sql`${providers.name}`)}))
    order by inTitle desc, ${sql.join([...order], sql`, `)}`);
  // The driver binds a number as a real, which FTS5 does not take for a rowid.
  const excerpt = (at: number) =>
    db.get<{ text: string }>(
      sql`select snippet(page_search, 0, ${MATCH_START}, ${MATCH_END}, '…', ${EXCERPT_WORDS}) as text from page_search where page_search match ${match} and rowid = cast(${at} as integer)`,
    );
  return found.map(({ id, title, serviceDate, page, at }) => ({
    id,
    title,
    serviceDate,
    page,
    excerpt: at === null ? [] : excerptParts(excerpt(at)?.text ?? ''),
  }));
}
