import { caughtUpOn, type EvidenceGap, evidenceGaps, isAnyOut, type MissedEntry } from '../comparison/evidence-gaps.ts';
import type { Day } from '../domain/partial-date.ts';
import type { PathStep } from '../domain/resolution.ts';
import { counted } from '../format/amounts.ts';
import { showDate } from '../format/format-date.ts';
import { listed } from '../format/sentences.ts';
import type { Journey } from '../journey/journey.ts';
import { evidenceOf } from '../ledger/evidence.ts';
import { journeyLedger } from '../ledger/ledger.ts';
import { physicianOf } from '../opinions/opinion-labels.ts';
import { lastAnswer, opposed } from './asking.ts';

/** `same`: nothing that another saw is missing; `out`: something is; `sent`: it was handed over since; `answered`: and they have answered since. */
interface Standing {
  state: 'same' | 'unknown' | 'out' | 'sent' | 'answered';
  name: string;
  words: string;
}

const lastDay = (days: readonly (Day | null)[]) =>
  days
    .flatMap((day) => day ?? [])
    .toSorted()
    .at(-1) ?? null;

const isOut = ({ since }: MissedEntry) => since === null;

function standingOf(gap: EvidenceGap, journey: Journey): Standing {
  const { opinion, known } = gap;
  const missed = [...gap.notHad, ...gap.later];
  const name = physicianOf(opinion, journey.providers);
  if (isAnyOut([gap])) {
    const out = missed.filter(isOut);
    const what = out.length === 1 && out[0] ? `“${out[0].title}”` : counted(out.length, 'record');
    return { state: 'out', name, words: `${name}: ${what} not seen` };
  }
  const sent = known ? lastDay(missed.map(({ since }) => since)) : caughtUpOn(gap);
  if (sent === null) return { state: known ? 'same' : 'unknown', name, words: '' };
  const answered = lastAnswer(opinion, journey);
  const handed = `${name}: handed over on ${showDate(sent)}`;
  if (answered === null || answered < sent) return { state: 'sent', name, words: `${handed}, no answer since` };
  return { state: 'answered', name, words: `${handed}, answered ${showDate(answered)}` };
}

function standings(journey: Journey): Standing[] {
  const evidence = evidenceOf({ ...journey, ledger: journeyLedger(journey) });
  return evidenceGaps(evidence, opposed(journey)).gaps.map((gap) => standingOf(gap, journey));
}

/**
 * Whether those who differ saw the same, from the packets that were handed over and what the person says they saw: what is missing for
 * whom; what was handed over since, and whether they have answered. Of whom nothing is known it is never done but by hand.
 */
export function sameEvidence(journey: Journey): Pick<PathStep, 'state' | 'text'> {
  const all = standings(journey);
  const unknown = all.filter(({ state }) => state === 'unknown').map(({ name }) => name);
  const parts = [
    ...all.map(({ words }) => words).filter((words) => words !== ''),
    ...(unknown.length > 0 ? [`not written down what ${listed(unknown)} looked at`] : []),
  ];
  if (parts.length === 0) return { state: 'done', text: 'as far as is known, they could look at the same' };
  const left = all.filter(({ state }) => state !== 'same' && state !== 'answered');
  const moved = all.some(({ state }) => state === 'sent' || state === 'answered');
  return { state: left.length === 0 ? 'done' : moved ? 'under-way' : 'open', text: parts.join('; ') };
}

/** Whether what was missing was handed over to all, so that only answers are waited for. */
export function isEvidenceOut(journey: Journey): boolean {
  return standings(journey).every(({ state }) => state !== 'out' && state !== 'unknown');
}
