import { z } from 'zod';
import { Id, Line, LongText } from './identity.ts';
import { LocalMoment } from './partial-date.ts';

/** How it goes on where opinions differ; `decide`: straight to the decision. */
export const RESOLUTION_OPTIONS = ['third', 'primary-care', 'board', 'decide'] as const;
export const ResolutionOption = z.enum(RESOLUTION_OPTIONS);
export type ResolutionOption = z.infer<typeof ResolutionOption>;

const ResolutionFields = z.object({
  way: ResolutionOption.nullable(),
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

/** The steps where opinions differ (docs/domain.md 5), in their order; none is locked by another. */
export const RESOLUTION_STEP_KEYS = ['name', 'evidence', 'ask', 'share', 'settle', 'choose'] as const;
export const ResolutionStepKey = z.enum(RESOLUTION_STEP_KEYS);
export type ResolutionStepKey = z.infer<typeof ResolutionStepKey>;

export const ResolutionStepState = z.enum(['open', 'under-way', 'done', 'not-needed']);
export type ResolutionStepState = z.infer<typeof ResolutionStepState>;

export const ResolutionStep = z.object({
  key: ResolutionStepKey,
  title: z.string(),
  state: ResolutionStepState,
  /** How it stands, in a few words without a full stop. */
  text: z.string(),
  /** The person’s own hand said so; it can be taken back. */
  byHand: z.boolean(),
});
export type ResolutionStep = z.infer<typeof ResolutionStep>;

/** How it goes on from the opinions: where they stand to one another, and where they differ the steps. */
export const ResolutionStatus = z.object({
  outcome: z.enum(['too-few', 'open', 'agree', 'differ']),
  steps: z.array(ResolutionStep),
});
export type ResolutionStatus = z.infer<typeof ResolutionStatus>;
