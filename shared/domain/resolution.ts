import { z } from 'zod';
import { Id, Line, LongText } from './identity.ts';
import { LocalMoment } from './partial-date.ts';

/** How a person can go on where opinions differ. `decide`: straight to the decision. */
export const RESOLUTION_OPTIONS = ['third', 'primary-care', 'board', 'decide'] as const;
/** The option that the person chose. */
export const ResolutionOption = z.enum(RESOLUTION_OPTIONS);
export type ResolutionOption = z.infer<typeof ResolutionOption>;

const ResolutionFields = z.object({
  way: ResolutionOption.nullable(),
  /** Who gives the third opinion, who reviews both opinions, or which board. */
  providerId: Id.nullable(),
  /** When the patient is seen. */
  appointment: LocalMoment.nullable(),
  appointmentPlace: Line,
  /** Why the person chose this option, in their own words. */
  words: LongText,
});
/** How the person goes on where opinions differ; one for each case. */
export const Resolution = ResolutionFields.extend({ caseId: Id });
export type Resolution = z.infer<typeof Resolution>;
/** A change of the resolution. Fields that are left out stay. */
export const ResolutionChange = ResolutionFields.partial();
export type ResolutionChange = z.infer<typeof ResolutionChange>;

/** The resolution of a case in which nothing is chosen yet. */
export const NO_RESOLUTION: Omit<Resolution, 'caseId'> = {
  way: null,
  providerId: null,
  appointment: null,
  appointmentPlace: '',
  words: '',
};

/** The steps to resolve differing opinions, in order. No step locks another. See docs/domain.md. */
export const RESOLUTION_STEP_KEYS = ['name', 'evidence', 'ask', 'share', 'settle', 'choose'] as const;
/** The key of a resolution step. Stored dismissals contain these keys. */
export const ResolutionStepKey = z.enum(RESOLUTION_STEP_KEYS);
export type ResolutionStepKey = z.infer<typeof ResolutionStepKey>;

/** How far a resolution step is. */
export const ResolutionStepState = z.enum(['open', 'under-way', 'done', 'not-needed']);
export type ResolutionStepState = z.infer<typeof ResolutionStepState>;

/** A resolution step of a case, as it stands now. */
export const ResolutionStep = z.object({
  key: ResolutionStepKey,
  title: z.string(),
  state: ResolutionStepState,
  /** The state in a few words, without a full stop. */
  text: z.string(),
  /** The person set this state by hand, and can undo it. */
  byHand: z.boolean(),
});
export type ResolutionStep = z.infer<typeof ResolutionStep>;

/** How the opinions of a case compare, and the resolution steps where they differ. */
export const ResolutionStatus = z.object({
  outcome: z.enum(['too-few', 'open', 'agree', 'differ']),
  steps: z.array(ResolutionStep),
});
export type ResolutionStatus = z.infer<typeof ResolutionStatus>;
