import type { Opinion, Perspective } from '../domain/opinion.ts';

/** A perspective, reduced to what the physician does. */
type View = 'operates' | 'treats' | 'reads' | 'radiates' | 'knows';
const VIEWS: Partial<Record<Perspective, View>> = {
  surgical: 'operates',
  medical: 'treats',
  rehabilitation: 'treats',
  radiation: 'radiates',
  diagnostic: 'reads',
  'primary-care': 'knows',
};

interface Explanation {
  views: readonly [View, View];
  title: string;
  text: string;
}

/** Why two perspectives may differ, in general terms. Neither is called better. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    views: ['operates', 'treats'],
    title: 'Someone who operates, and someone who treats without surgery',
    text: 'A surgeon sees mostly people for whom an operation is considered, and soon sees its result. A specialist who treats without surgery sees mostly people who are treated with medicine, exercise or time, and follows them over a long time. Each knows best the results and the side effects of their own treatment, and so may weigh the same findings differently.',
  },
  {
    views: ['operates', 'radiates'],
    title: 'Surgery, and radiation treatment',
    text: 'Both treat the same place by different means. One takes it out in a day and has the tissue to look at; the other treats over weeks without a cut. Each knows best the results and the late effects of their own way, and for some conditions both are accepted.',
  },
  {
    views: ['treats', 'radiates'],
    title: 'Treatment with medicine, and radiation treatment',
    text: 'Medicine reaches the whole body, radiation one place. Each specialist judges first what their own means can reach, and which side effects they see; often both are used, and the question is in which order.',
  },
  {
    views: ['reads', 'operates'],
    title: 'Someone who reads slides or images, and someone who operates',
    text: 'A pathologist or radiologist looks very closely at tissue or pictures, mostly without having met you. A surgeon sees you, the course of the illness and what was found in the operation. A picture may show more than what causes the trouble, and an examination may show what no picture does.',
  },
  {
    views: ['reads', 'treats'],
    title: 'Someone who reads slides or images, and someone who treats you',
    text: 'A pathologist or radiologist looks very closely at tissue or pictures, mostly without having met you. A treating specialist sees you, the course of the illness and the other tests. A picture may show more than what causes the trouble, and an examination may show what no picture does.',
  },
  {
    views: ['knows', 'operates'],
    title: 'Primary care, and a surgeon',
    text: 'A primary care physician knows you, your other conditions and your daily life. A surgeon knows this condition and what an operation brings. One asks first what fits the person, the other what fits the condition.',
  },
  {
    views: ['knows', 'treats'],
    title: 'Primary care, and a specialist',
    text: 'A primary care physician knows you, your other conditions and your daily life. A specialist knows this condition and its treatments in depth. One asks first what fits the person, the other what fits the condition.',
  },
];

/** The explanation that holds for any two physicians. */
export const GENERAL_EXPLANATION =
  'Guidelines leave room, studies rarely fit one person exactly, and physicians weigh risk and time differently. That is not a mistake on either side.';

/** Returns general explanations for the perspectives of these opinions; empty: the perspectives are equal or unknown. */
export function whyTheyMayDiffer(opinions: readonly Pick<Opinion, 'perspective'>[]): Pick<Explanation, 'title' | 'text'>[] {
  const views = new Set(opinions.map(({ perspective }) => VIEWS[perspective]));
  return EXPLANATIONS.filter(({ views: [one, other] }) => views.has(one) && views.has(other));
}
