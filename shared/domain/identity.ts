import { z } from 'zod';

/** The identifier of everything that is stored: a UUID, never a path. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** SHA-256 of a file's content, 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** An instant: ISO 8601, in UTC, with milliseconds. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** One line of text that a person writes, up to 300 characters. */
export const Line = z.string().trim().max(300);
/** A long text that a person writes, up to 200 000 characters: what a page can show. */
export const Prose = z.string().max(200_000);
/** A text that a person writes, up to 20 000 characters: one point of an opinion, one part of a decision. */
export const LongText = z.string().max(20_000);
