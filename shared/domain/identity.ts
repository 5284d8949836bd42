import { z } from 'zod';

/** The identifier of anything that is stored: a UUID, never a path. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** SHA-256 of a file's content, 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** A moment, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** One line of the person's own words. */
export const Line = z.string().trim().max(300);
/** Any amount of the person's own words that a page can show. */
export const Prose = z.string().max(200_000);
/** A longer text in the person's own words, up to 20 000 characters: one point of an opinion, one part of a decision. */
export const LongText = z.string().max(20_000);
