import type { Family } from '../domain/case.ts';

/** A place to find candidates, in general terms: no physician and no institution. */
interface Where {
  name: string;
  what: string;
  /** Whether it applies to the United States only. */
  us: boolean;
}

const EVERYWHERE: readonly Where[] = [
  {
    name: 'Your current doctors',
    what: 'Ask the first physician and your primary care physician whom they would see themselves, also outside their own hospital or group.',
    us: false,
  },
  {
    name: 'Medical associations and boards',
    what: 'The association of the specialty has a list of its members; the medical board says whether a physician is certified and in what.',
    us: false,
  },
  {
    name: 'Patient advocacy groups',
    what: 'Groups for exactly this condition know who sees many such patients, and how the first visit goes.',
    us: false,
  },
  {
    name: 'University hospitals',
    what: 'Their referral line says which unit treats this condition, whether it gives second opinions, also from a distance, and what it wants to have.',
    us: false,
  },
  {
    name: 'Your insurer',
    what: 'Ask which specialists for this condition are in network, and whether it has an expert program of its own.',
    us: true,
  },
];

const OF_FAMILY: Partial<Record<Family, Where>> = {
  cancer: {
    name: 'NCI-designated cancer centers',
    what: 'Named by the National Cancer Institute for their research and care; most give second opinions, and the list is public.',
    us: true,
  },
  neurology: {
    name: 'Centers for this disorder',
    what: 'Many neurological disorders have certified centers (epilepsy, multiple sclerosis, movement disorders); their associations list them.',
    us: false,
  },
  spine: {
    name: 'Both sides of the question',
    what: 'One who operates and one who treats without operating (physical medicine, pain medicine) often see it differently.',
    us: false,
  },
  cardiology: {
    name: 'Centers with a heart team',
    what: 'Surgeons and cardiologists there decide together; ask whether your case would be discussed by both.',
    us: false,
  },
  rare: {
    name: 'Expert programs for rare or undiagnosed conditions',
    what: 'Most want a letter from a physician and all records first, and read them before they see anyone.',
    us: false,
  },
};

/** Gives where to look for a physician; sources for the medical field come first. */
export function whereToLook(family: Family): Where[] {
  const particular = OF_FAMILY[family];
  return particular ? [particular, ...EVERYWHERE] : [...EVERYWHERE];
}
