import { hasPlan } from '../decision/options.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { JourneyPart } from '../domain/overview.ts';
import { dayOfMoment } from '../domain/partial-date.ts';
import { showDate } from '../format/format-date.ts';
import { listed } from '../format/sentences.ts';
import { physicianOf } from '../opinions/opinion-labels.ts';
import { differenceKindsLabel } from '../resolution/difference-kinds.ts';
import { nextResolutionStep } from '../resolution/resolution-steps.ts';
import type { Standing } from './case-status.ts';
import { type Station, station } from './milestone.ts';
import { openRows, whoseOpinions } from './steps/opinions.ts';

function said({ passed, noted, comparison, case: of }: Standing): Station {
  if (noted) return station('What was said', 'done', 'notes are written');
  if (passed !== null) return station('What was said', 'open', 'nothing written down yet');
  if (comparison.opinions.length > 1) return station('What was said', 'done', 'in the opinions');
  const after = of.appointment === null ? 'the second opinion' : showDate(dayOfMoment(of.appointment));
  return station('What was said', 'open', `after ${after}`);
}

function opinion(name: 'First opinion' | 'Second opinion', written: Opinion | null, standing: Standing): Station {
  const { opinions, comparison, providers } = standing;
  if (written) {
    const by = [physicianOf(written, providers), written.date && showDate(written.date)].filter(Boolean).join(', ');
    return station(name, 'done', by);
  }
  const begun = opinions.length > comparison.opinions.length;
  return station(name, begun ? 'under-way' : 'open', begun ? 'begun' : 'not written down yet');
}

function sideBySide({ comparison, settled }: Standing): Station {
  const { outcome, pairs, kinds } = comparison;
  if (outcome === 'too-few') return station('Side by side', 'open', 'once both are written down');
  if (outcome === 'agree') return station('Side by side', 'done', 'they agree');
  if (outcome === 'differ') return station('Side by side', 'done', `they differ: ${differenceKindsLabel(kinds)}`);
  if (settled('step.compare')) return station('Side by side', 'done', 'left open');
  const begun = pairs.some(({ rows }) => rows.some(({ verdict }) => verdict !== null));
  return station(
    'Side by side',
    begun ? 'under-way' : 'open',
    begun ? `open: ${listed(openRows(comparison))}` : 'not compared yet',
  );
}

function wayOn({ comparison: { outcome }, path }: Standing): Station {
  if (outcome === 'agree') return station('The way on', 'done', 'to the decision');
  if (path.length === 0) return station('The way on', 'open', 'where they differ');
  const choose = path.find(({ key }) => key === 'choose');
  if (choose?.state === 'done' || choose?.state === 'not-needed') return station('The way on', 'done', choose.text);
  const next = choose?.state === 'under-way' ? choose : nextResolutionStep(path);
  const begun = path.some(({ key, state }) => key !== 'name' && (state === 'done' || state === 'under-way'));
  return station('The way on', begun ? 'under-way' : 'open', next?.state === 'under-way' ? next.text : (next?.title ?? ''));
}

function decision(standing: Standing): Station {
  const { decided, values, marks } = standing.decision;
  if (decided !== null) return station('Decision', 'done', `decided on ${showDate(decided)}`);
  if (hasPlan(standing)) return station('Decision', 'under-way', 'a plan is chosen');
  const begun = values.length > 0 || Object.keys(marks).length > 0;
  return station('Decision', begun ? 'under-way' : 'open', begun ? 'begun' : 'not begun');
}

/** The stations from the second opinion to the decision, as they stand. */
export function understandStations(standing: Standing): JourneyPart['steps'] {
  const { first, second } = whoseOpinions(standing);
  return [
    said(standing),
    opinion('First opinion', first, standing),
    opinion('Second opinion', second, standing),
    sideBySide(standing),
    wayOn(standing),
    decision(standing),
  ];
}
