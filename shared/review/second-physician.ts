import type { Family } from '../domain/case.ts';

/** Kinds of second physicians. */
export const PHYSICIAN_KINDS = [
  'high-volume',
  'non-surgical',
  're-reading',
  'diagnostician',
  'other-approach',
  'whole-person',
  'independent',
] as const;
export type PhysicianKind = (typeof PHYSICIAN_KINDS)[number];

export interface SecondPhysician {
  kind: PhysicianKind;
  /** The name of the kind. */
  name: string;
  /** Where such a physician is found, and what to ask. */
  what: string;
}

const PHYSICIAN_NAMES: Record<PhysicianKind, string> = {
  'high-volume': 'A specialist who treats many patients with exactly this condition',
  'non-surgical': 'A physician who treats this without surgery',
  're-reading': 'A fresh reading of the slides or images',
  diagnostician: 'A diagnostician: a physician who looks for the cause',
  'other-approach': 'A specialist who offers another way of treating it',
  'whole-person': 'A physician who looks at all your conditions together',
  independent: 'A physician of the same specialty who is independent of the first',
};

const PHYSICIAN_TASKS: Record<PhysicianKind, string> = {
  'high-volume':
    'Often at a university hospital or a center for this condition. Ask how many such patients they treat in a year.',
  'non-surgical':
    'For example in physical medicine, pain medicine or internal medicine. Ask what can be tried first, and for how long.',
  're-reading':
    'A second pathologist reads the slides, a second radiologist the images. Neither needs you to be there: the slides or the image files must travel, the reports alone are not enough.',
  diagnostician: 'Often a general internist or a university clinic. Bring every result, also the normal ones.',
  'other-approach': 'For example one who operates and one who does not. Ask each for the reasons and the evidence.',
  'whole-person':
    'A general internist, a geriatrician, or your primary care physician. Bring one list of all diagnoses and medicines.',
  independent: 'At another institution and of another group. No particular specialist is called for: someone you can talk with.',
};

/** What is different in a family of conditions. */
const FAMILY_TASKS: Partial<Record<Family, Partial<Record<PhysicianKind, string>>>> = {
  cancer: {
    'high-volume':
      'Often at a cancer center. Ask how many patients with exactly this cancer they treat in a year, and whether a tumor board would discuss the case.',
    're-reading':
      'A second pathologist reads the slides, a second radiologist the scans. Neither needs you to be there: the slides and the image files must travel, the reports alone are not enough.',
    'non-surgical':
      'A medical oncologist or a radiation oncologist. Ask what can be done instead of the operation, or before it.',
    'other-approach':
      'Surgery, radiation and drugs each have their own specialist (surgeon, radiation oncologist, medical oncologist). A tumor board brings them together.',
  },
  neurology: {
    'high-volume':
      'Often at a university clinic with its own unit for this disorder. Ask how many such patients they treat in a year.',
    're-reading':
      'A neuroradiologist reads the images; a recording (EEG) can be read again too. The files themselves must travel, the reports alone are not enough.',
    'non-surgical': 'A neurologist, or a physician of rehabilitation. Ask what can be tried first, and for how long.',
  },
  spine: {
    'non-surgical':
      'A physician of physical medicine and rehabilitation, or of pain medicine. Ask whether physical therapy, medication or injections have been tried long enough.',
    're-reading':
      'A second radiologist reads the MRI, CT and X-rays. The image files must travel, the reports alone are not enough.',
    'high-volume':
      'At another hospital. Where an operation is proposed: one who does exactly this one often. Ask how many in a year, and how often they advise against it.',
  },
  cardiology: {
    'non-surgical': 'A cardiologist who treats with medication or by catheter. Ask what can be done without opening the chest.',
    're-reading':
      'A second cardiologist looks at the films and clips (echo, catheter, CT). The files must travel, the reports alone are not enough.',
    'high-volume':
      'Often at a heart center. Ask how many such patients or procedures they have in a year, and whether a heart team would discuss the case.',
  },
  rare: {
    'high-volume':
      'Often an expert center or a program for rare diseases; patient groups know them. Many want a letter from your physician first.',
    diagnostician:
      'A program for undiagnosed conditions, a clinic for genetics, or a general internist. Bring every result, also the normal ones.',
  },
};

/** The texts of a kind of second physician, for a family of conditions. */
export function secondPhysician(kind: PhysicianKind, family: Family): SecondPhysician {
  return { kind, name: PHYSICIAN_NAMES[kind], what: FAMILY_TASKS[family]?.[kind] ?? PHYSICIAN_TASKS[kind] };
}
