import type { RecordKind } from '../../../shared/domain/record.ts';
import type { Dates, Moment } from '../dates.ts';
import type { PlannedFile, SampleRecord } from '../files.ts';
import * as source from '../source.ts';
import type { ProviderName } from '../texts/case.ts';
import type { WrittenPapers } from '../texts/patient.ts';

/** What a group of the list is made with. */
export type Entries = ReturnType<typeof entries>;

/** The three ways to name a file of the list, and what is noted of its record once it was reviewed. */
export function entries(when: Dates) {
  const today = when.iso('today');
  const written = ([first, ...more]: WrittenPapers): source.Papers => [first(when), ...more.map((text) => text(when))];
  return {
    when,
    record: reviewedRecords(when),
    typed: (name: string, record: SampleRecord, ...texts: WrittenPapers): PlannedFile => ({
      name,
      record,
      make: () => source.typed(written(texts), record.serviceDate?.padEnd(10, '-01') ?? today),
    }),
    scan: (name: string, record: SampleRecord, ...texts: WrittenPapers): PlannedFile => ({
      name,
      record,
      make: () => source.scannedPdf(written(texts), today),
    }),
    other: (name: string, record: SampleRecord, make: () => Promise<Uint8Array>, password?: string): PlannedFile => ({
      name,
      record,
      make,
      ...(password ? { password } : {}),
    }),
  };
}

const reviewedRecords =
  (when: Dates) =>
  (kind: RecordKind, title: string, at: Moment, provider: ProviderName | null, keyEvent = ''): SampleRecord => ({
    kind,
    title,
    serviceDate: when.iso(at),
    provider,
    keyEvent,
    reviewed: true,
  });

/** As it came in: nobody has looked at it yet. */
export const unseen = (title: string): SampleRecord => ({
  kind: null,
  title,
  serviceDate: null,
  provider: null,
  keyEvent: '',
  reviewed: false,
});
