import type { z } from 'zod';
import { bundleDamaged, bundleInvalid, bundleNewer, notABundle } from './bundle-problems.ts';

/** What a JSON file of a case says that it is. */
interface Kind {
  format: string;
  /** The highest version that this program reads. */
  version: number;
}

/** Parses the JSON that describes a handed-over case. Throws Problem REFUSED for another format, BUNDLE_DAMAGED, BUNDLE_NEWER. */
export function parseVersionedJson<Schema extends z.ZodType>(bytes: Buffer, schema: Schema, kind: Kind): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw bundleDamaged(error);
  }
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as {
    format?: unknown;
    version?: unknown;
  };
  if (format !== kind.format) throw notABundle();
  if (typeof version === 'number' && version > kind.version) throw bundleNewer();
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw bundleInvalid();
  return parsed.data;
}
