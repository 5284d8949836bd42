import type { Day } from '../domain/partial-date.ts';
import type { ResolutionStep } from '../domain/resolution.ts';
import { formatCount } from '../format/amounts.ts';
import { formatDate } from '../format/format-date.ts';
import { formatList } from '../format/sentences.ts';
import type { Journey } from '../journey/journey.ts';
import { evidenceOf } from '../ledger/evidence.ts';
import { caughtUpOn, type EvidenceGap, evidenceGaps, isAnyOutstanding, type MissedEntry } from '../ledger/evidence-gaps.ts';
import { journeyLedger } from '../ledger/ledger.ts';
import { physicianOf } from '../opinions/opinion-labels.ts';
import { differingOpinions, lastAnsweredOn } from './reason-requests.ts';

/**
 * `same`: nothing is missing. `out`: something is. `sent`: it was handed over since. `answered`: and the physician answered
 * since.
 */
interface EvidenceStatus {
  state: 'same' | 'unknown' | 'out' | 'sent' | 'answered';
  name: string;
  label: string;
}

const lastDay = (days: readonly (Day | null)[]) =>
  days
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1) ?? null;

const isOutstanding = ({ since }: MissedEntry) => since === null;

function evidenceStatusOf(gap: EvidenceGap, journey: Journey): EvidenceStatus {
  const { opinion, known } = gap;
  const missedEntries = [...gap.notReceived, ...gap.later];
  const name = physicianOf(opinion, journey.providers);
  if (isAnyOutstanding([gap])) {
    const out = missedEntries.filter(isOutstanding);
    const what = out.length === 1 && out[0] ? `“${out[0].title}”` : formatCount(out.length, 'record');
    return { state: 'out', name, label: `${name}: ${what} not seen` };
  }
  const sent = known ? lastDay(missedEntries.map(({ since }) => since)) : caughtUpOn(gap);
  if (sent === null) return { state: known ? 'same' : 'unknown', name, label: '' };
  const answered = lastAnsweredOn(opinion, journey);
  const handoverText = `${name}: handed over on ${formatDate(sent)}`;
  if (answered === null || answered < sent) return { state: 'sent', name, label: `${handoverText}, no answer since` };
  return { state: 'answered', name, label: `${handoverText}, answered ${formatDate(answered)}` };
}

function evidenceStatuses(journey: Journey): EvidenceStatus[] {
  const evidence = evidenceOf({ ...journey, ledger: journeyLedger(journey) });
  return evidenceGaps(evidence, differingOpinions(journey)).gaps.map((gap) => evidenceStatusOf(gap, journey));
}

/**
 * Returns the state of the step "same evidence", from the packets and from what the person says. Where nothing is known about a
 * physician, only the person can set it to done.
 */
export function sameEvidence(journey: Journey): Pick<ResolutionStep, 'state' | 'text'> {
  const all = evidenceStatuses(journey);
  const unknown = all.filter(({ state }) => state === 'unknown').map(({ name }) => name);
  const parts = [
    ...all.map(({ label }) => label).filter((label) => label !== ''),
    ...(unknown.length > 0 ? [`not written down what ${formatList(unknown)} looked at`] : []),
  ];
  if (parts.length === 0) return { state: 'done', text: 'as far as is known, they could look at the same' };
  const left = all.filter(({ state }) => state !== 'same' && state !== 'answered');
  const moved = all.some(({ state }) => state === 'sent' || state === 'answered');
  return { state: left.length === 0 ? 'done' : moved ? 'under-way' : 'open', text: parts.join('; ') };
}

/** Whether everyone has received what was missing, so that only answers are due. */
export function isEvidenceHandedOver(journey: Journey): boolean {
  return evidenceStatuses(journey).every(({ state }) => state !== 'out' && state !== 'unknown');
}
