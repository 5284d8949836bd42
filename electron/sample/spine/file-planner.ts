import type { RecordKind } from '../../../shared/domain/record.ts';
import type { Dates, Moment } from '../dates.ts';
import * as formats from '../file-formats.ts';
import type { PlannedFile, SampleRecord } from '../sample-file.ts';
import type { ProviderName } from '../texts/case.ts';
import type { DatedDocuments } from '../texts/patient.ts';

/** Plans the files of a group. */
export type FilePlanner = ReturnType<typeof filePlanner>;

/** Plans a PDF with text, a scanned PDF or any other file, with its record. */
export function filePlanner(when: Dates) {
  const today = when.iso('today');
  const documentsOf = ([first, ...more]: DatedDocuments): formats.DocumentsOfFile => [
    first(when),
    ...more.map((text) => text(when)),
  ];
  return {
    when,
    record: reviewedRecords(when),
    textPdf: (name: string, record: SampleRecord, ...texts: DatedDocuments): PlannedFile => ({
      name,
      record,
      make: () => formats.textPdf(documentsOf(texts), record.serviceDate?.padEnd(10, '-01') ?? today),
    }),
    scannedPdf: (name: string, record: SampleRecord, ...texts: DatedDocuments): PlannedFile => ({
      name,
      record,
      make: () => formats.scannedPdf(documentsOf(texts), today),
    }),
    otherFile: (name: string, record: SampleRecord, make: () => Promise<Uint8Array>, password?: string): PlannedFile => ({
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

/** A record before its review. */
export const unreviewed = (title: string): SampleRecord => ({
  kind: null,
  title,
  serviceDate: null,
  provider: null,
  keyEvent: '',
  reviewed: false,
});
