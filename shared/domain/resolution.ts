import { z } from 'zod';
import { Id, Line, LongText } from './identity.ts';
import { LocalMoment } from './partial-date.ts';

/** How it goes on where opinions differ; `decide`: straight to the decision. */
export const WAYS = ['third', 'primary-care', 'board', 'decide'] as const;
export const Way = z.enum(WAYS);
export type Way = z.infer<typeof Way>;

const ResolutionFields = z.object({
  way: Way.nullable(),
  /** Who gives the third opinion, reviews it, or which board. */
  providerId: Id.nullable(),
  /** When they are seen. */
  appointment: LocalMoment.nullable(),
  appointmentPlace: Line,
  /** Why this way, in the person's own words. */
  words: LongText,
});
/** The way on, one a case. */
export const Resolution = ResolutionFields.extend({ caseId: Id });
export type Resolution = z.infer<typeof Resolution>;
export const ResolutionChange = ResolutionFields.partial();
export type ResolutionChange = z.infer<typeof ResolutionChange>;

export const NO_RESOLUTION: Omit<Resolution, 'caseId'> = {
  way: null,
  providerId: null,
  appointment: null,
  appointmentPlace: '',
  words: '',
};

/** The steps where opinions differ (knowledge.md section 5), in their order; none is locked by another. */
export const PATH_KEYS = ['name', 'evidence', 'ask', 'share', 'settle', 'choose'] as const;
export const PathKey = z.enum(PATH_KEYS);
export type PathKey = z.infer<typeof PathKey>;

export const PathState = z.enum(['open', 'under-way', 'done', 'not-needed']);
export type PathState = z.infer<typeof PathState>;

export const PathStep = z.object({
  key: PathKey,
  title: z.string(),
  state: PathState,
  /** How it stands, in a few words without a full stop. */
  text: z.string(),
  /** The person’s own hand said so; it can be taken back. */
  byHand: z.boolean(),
});
export type PathStep = z.infer<typeof PathStep>;

/** How it goes on from the opinions: where they stand to one another, and where they differ the steps. */
export const WayOn = z.object({ outcome: z.enum(['too-few', 'open', 'agree', 'differ']), steps: z.array(PathStep) });
export type WayOn = z.infer<typeof WayOn>;
