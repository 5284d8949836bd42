import type { Family } from '../domain/case.ts';

/** A place to find candidates, in general terms: no physician and no institution. */
interface SearchPlace {
  name: string;
  what: string;
  /** Whether it applies to the United States only. */
  unitedStatesOnly: boolean;
}

const GENERAL_PLACES: readonly SearchPlace[] = [
  {
    name: 'Your current doctors',
    what: 'Ask the first physician and your primary care physician whom they would see themselves, also outside their own hospital or group.',
    unitedStatesOnly: false,
  },
  {
    name: 'Medical associations and boards',
    what: 'The association of the specialty has a list of its members; the medical board says whether a physician is certified and in what.',
    unitedStatesOnly: false,
  },
  {
    name: 'Patient advocacy groups',
    what: 'Groups for exactly this condition know who sees many such patients, and how the first visit goes.',
    unitedStatesOnly: false,
  },
  {
    name: 'University hospitals',
    what: 'Their referral line says which unit treats this condition, whether it gives second opinions, also from a distance, and what it wants to have.',
    unitedStatesOnly: false,
  },
  {
    name: 'Your insurer',
    what: 'Ask which specialists for this condition are in network, and whether it has an expert program of its own.',
    unitedStatesOnly: true,
  },
];

const FAMILY_PLACES: Partial<Record<Family, SearchPlace>> = {
  cancer: {
    name: 'NCI-designated cancer centers',
    what: 'Named by the National Cancer Institute for their research and care; most give second opinions, and the list is public.',
    unitedStatesOnly: true,
  },
  neurology: {
    name: 'Centers for this disorder',
    what: 'Many neurological disorders have certified centers (epilepsy, multiple sclerosis, movement disorders); their associations list them.',
    unitedStatesOnly: false,
  },
  spine: {
    name: 'Both sides of the question',
    what: 'One who operates and one who treats without operating (physical medicine, pain medicine) often see it differently.',
    unitedStatesOnly: false,
  },
  cardiology: {
    name: 'Centers with a heart team',
    what: 'Surgeons and cardiologists there decide together; ask whether your case would be discussed by both.',
    unitedStatesOnly: false,
  },
  rare: {
    name: 'Expert programs for rare or undiagnosed conditions',
    what: 'Most want a letter from a physician and all records first, and read them before they see anyone.',
    unitedStatesOnly: false,
  },
};

/** Returns where to look for a physician; sources for the medical field come first. */
export function whereToLook(family: Family): SearchPlace[] {
  const familyPlace = FAMILY_PLACES[family];
  return familyPlace ? [familyPlace, ...GENERAL_PLACES] : [...GENERAL_PLACES];
}
