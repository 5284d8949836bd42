import type { Day, PartialDate } from '../domain/partial-date.ts';
import type { RecordKind } from '../domain/record.ts';
import { formatDate } from '../format/format-date.ts';
import { proposeDate } from './propose-date.ts';
import { proposeKind } from './propose-kind.ts';
import { fileTitle, proposeTitle } from './propose-title.ts';

/** A proposal for a record, for the person to accept or correct. */
interface Proposal {
  title: string;
  kind: RecordKind | null;
  serviceDate: PartialDate | null;
  /** What in the file supports the proposal. Empty: nothing. */
  because: string;
}

/** Characters of a page that are read: text further down says nothing about the kind. */
const TOP_OF_PAGE = 10_000;

/**
 * Proposes title, kind and service date of a file from its name and the text of its first pages. Proposes nothing
 * rather than something uncertain: a wrong proposal costs more trust than a missing one. `born` is never a service date.
 */
export function proposeRecord({ name, firstPages, born }: { name: string; firstPages: string[]; born: Day }): Proposal {
  const pageTops = firstPages.map((page) => page.slice(0, TOP_OF_PAGE));
  const [firstPage = ''] = pageTops;
  const kind = proposeKind(fileTitle(name), firstPage);
  const date = proposeDate(pageTops.join('\n'), born);
  const because = [
    kind && `“${kind.phrase}” ${kind.where === 'heading' ? 'at the top of the first page' : 'in the file’s name'}`,
    date && `“${date.label}” beside ${formatDate(date.date)}`,
  ].filter((reason) => reason !== null);
  return {
    title: proposeTitle(name, kind?.line ?? null),
    kind: kind?.kind ?? null,
    serviceDate: date?.date ?? null,
    because: because.length === 0 ? '' : `It says ${because.join(' and ')}.`,
  };
}
