import type { BankQuestion } from '../bank.ts';
import { both, either, ticked, type Why } from '../why.ts';

const nothingKnown: Why = ({ insurance }) => (insurance.covered === 'unknown' ? 'Coverage is not known yet' : null);
const notAuthorised: Why = ({ insurance }) =>
  insurance.authorisation.state === 'unknown' ? 'Not known yet whether an authorisation is needed' : null;
const rereads: Why = ({ records }) =>
  records.some(({ kind }) => kind === 'pathology' || kind === 'imaging-study' || kind === 'imaging-report')
    ? 'Slides or images may be read again'
    : null;

/** The short list for the insurer; the whole call sheet, with its answers, stands in Insurance. */
export const INSURER: readonly BankQuestion[] = [
  {
    key: 'insurer.covered',
    text: 'Is a second opinion covered for this diagnosis, and what will my share be?',
    why: either(both(nothingKnown, ticked('insurer-requires')), nothingKnown),
  },
  {
    key: 'insurer.authorisation',
    text: 'Is a referral or a prior authorisation needed, and who asks for it?',
    why: notAuthorised,
  },
  {
    key: 'insurer.rereads',
    text: 'Are a second reading of slides and images, and tests that are repeated, covered too?',
    why: both(nothingKnown, rereads),
  },
];
