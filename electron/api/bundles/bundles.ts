import { randomUUID } from 'node:crypto';
import { SLICE_BYTES } from '../../../shared/contract/import.ts';
import type { BundleChoice, BundleLook, BundleOrder } from '../../../shared/domain/bundle.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { Problem } from '../../../shared/domain/problem.ts';
import type { BundleFile } from '../../bundle/read-bundle.ts';
import type { Content } from '../../vault/content.ts';
import type { ContentWriter } from '../../vault/content-writer.ts';
import type { StreamedExport } from '../jobs/streamed-export.ts';
import { orNotFound } from '../preconditions.ts';
import type { BundleServices } from './bundle-services.ts';
import { lookAt } from './look-bundle.ts';
import { caseBundle } from './make-bundle.ts';
import { openReceivedCase } from './received-case.ts';
import { takeCase } from './take-bundle.ts';

/** How the conflicts of a merge are decided: one by one, the rest by `otherwise`. */
interface Decisions {
  choices: Readonly<Record<string, BundleChoice>>;
  otherwise: BundleChoice | null;
}

/** Cases that go out as a bundle, and files that come in. */
export interface Bundles {
  /** Throws Problem NOT_FOUND, REFUSED. */
  make(caseId: string, order: BundleOrder): StreamedExport;
  look(file: BundleFile, secret: string): Promise<BundleLook>;
  /** Opens the file first: throws Problem WRONG_PASSPHRASE and the like before the job starts. */
  take(file: BundleFile, secret: string, decisions: Decisions, ended?: () => void): Promise<Job>;
  /** Keeps an order until its file is fetched once. */
  keepOrder(caseId: string, order: BundleOrder): string;
  /** Throws Problem NOT_FOUND for an order that was fetched. */
  download(id: string): StreamedExport;
  /** Announces the upload of a file. */
  announce(bytes: number): string;
  /** Takes a slice; `at` is its offset. Throws Problem REFUSED when the slice is not the next one. */
  append(id: string, at: number, slice: Uint8Array): void;
  /** An uploaded file. Throws Problem NOT_FOUND, REFUSED when bytes are missing. */
  uploaded(id: string): BundleFile;
  discard(id: string): void;
}

/** An upload is a sealed content that no row names: it goes with the session, and lies nowhere in the open. */
interface Upload {
  expected: number;
  writer: ContentWriter | null;
  stored: { content: Content; sha256: string } | null;
}

const outOfStep = (expected: number) =>
  new Problem('REFUSED', {
    happened: `A part of the file came out of step: byte ${expected} was expected.`,
    kept: 'Nothing in your vault was changed.',
    todo: 'Choose the file again.',
  });

export function createBundles(context: BundleServices): Bundles {
  const { jobs, session, ports } = context;
  const uploads = new Map<string, Upload>();
  const orders = new Map<string, { caseId: string; order: BundleOrder }>();
  const uploadOf = (id: string) => orNotFound(uploads.get(id), 'This file on its way');

  const discard = (id: string) => {
    const upload = uploads.get(id);
    upload?.writer?.discard();
    upload?.stored?.content.remove(upload.stored.sha256);
    uploads.delete(id);
  };

  return {
    make: (caseId, order) => caseBundle(context, caseId, order),
    async look(file, secret) {
      const opened = session.open();
      const received = await openReceivedCase(opened, ports, file, secret);
      try {
        return lookAt(opened, received);
      } finally {
        await received.close();
      }
    },
    async take(file, secret, decisions, ended = () => {}) {
      const opened = session.open();
      const received = await openReceivedCase(opened, ports, file, secret);
      return jobs.start('bundle', received.data.caseId, 'Importing the case', async (control) => {
        try {
          const result = await takeCase(context, opened, received, decisions, control);
          ended();
          return result;
        } finally {
          await received.close().catch(() => undefined);
        }
      });
    },
    keepOrder(caseId, order) {
      const id = randomUUID();
      orders.set(id, { caseId, order });
      return id;
    },
    download(id) {
      const { caseId, order } = orNotFound(orders.get(id), 'This file');
      orders.delete(id);
      return caseBundle(context, caseId, order);
    },
    announce(bytes) {
      const id = randomUUID();
      uploads.set(id, { expected: bytes, writer: null, stored: null });
      return id;
    },
    append(id, at, slice) {
      const upload = uploadOf(id);
      upload.writer ??= session.open().vault.content.begin();
      const { writer, expected } = upload;
      if (at !== writer.bytes || slice.length > SLICE_BYTES || at + slice.length > expected) throw outOfStep(writer.bytes);
      writer.append(slice);
    },
    uploaded(id) {
      const upload = uploadOf(id);
      const { content } = session.open().vault;
      if (!upload.stored) {
        if (upload.writer?.bytes !== upload.expected) throw outOfStep(upload.writer?.bytes ?? 0);
        upload.stored = { content, sha256: upload.writer.finish().sha256 };
        upload.writer = null;
      }
      const { sha256 } = upload.stored;
      return { bytes: upload.expected, read: (start, end) => content.read(sha256, start, end) };
    },
    discard,
  };
}
