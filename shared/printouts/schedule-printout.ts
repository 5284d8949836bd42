import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import type { ScheduledItem } from '../domain/schedule.ts';
import { patientAddress } from '../format/address.ts';
import { formatDate } from '../format/format-date.ts';
import { holderInSentence } from '../format/holders.ts';
import type { Journey } from '../journey/journey.ts';
import { scheduleOf } from '../schedule/schedule.ts';

const STATE_LABELS: Record<ScheduledItem['state'], string> = {
  'in-hand': 'In hand',
  asked: 'Asked for',
  'to-ask': 'To ask for',
  late: 'Late',
  'too-late': 'Too late by the usual wait',
};

const formatDayOrDash = (day: string | null) => (day === null ? '–' : formatDate(day));

/** The state of an item, with its note. */
function stateLabel({ state, asked, condition, note, holder }: ScheduledItem): string {
  const usualText = holder === 'patient' && state !== 'in-hand' ? 'Yours to write' : STATE_LABELS[state];
  const stateText = asked && state === 'asked' ? `Asked for on ${formatDate(asked)}` : usualText;
  return [condition === '' ? stateText : `${stateText}, ${condition}`, note].filter((part) => part !== '').join('. ');
}

function fromWhom({ holder }: ScheduledItem): string {
  return holder === 'patient' ? 'you' : holderInSentence(holder);
}

/** The printout of the schedule: what is missing, whom to ask and by when, what to do about late items, and what is in hand. */
export function schedulePrintout(journey: Journey): Printout {
  const { case: patientCase, today } = journey;
  const { words: summary, stretches: phases, items, advice } = scheduleOf(journey);
  const open = items.filter(({ state }) => state !== 'in-hand');
  const inHand = items.filter(({ state }) => state === 'in-hand');
  const late = open.filter(({ remedies }) => remedies.length > 0);
  const part = (text: string, blocks: readonly PrintoutBlock[]): PrintoutBlock[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks];
  const table: PrintoutBlock = {
    kind: 'table',
    columns: ['What', 'From', 'Ask by', 'Usually here by', 'How it stands'],
    rows: open.map((item) => [
      item.name,
      fromWhom(item),
      formatDayOrDash(item.askBy),
      formatDayOrDash(item.expected),
      stateLabel(item),
    ]),
  };
  return {
    title: 'The plan',
    form: 'sheet',
    from: patientAddress(patientCase),
    to: '',
    date: today,
    subject: summary,
    blocks: [
      ...(phases.length > 0
        ? [
            {
              kind: 'fields',
              rows: phases.map(({ what, from, to }) => ({ label: what, value: `${formatDate(from)} to ${formatDate(to)}` })),
            } as const,
          ]
        : []),
      ...(advice.length > 0 ? [{ kind: 'list', items: advice } as const] : []),
      ...part('Still to come', open.length > 0 ? [table] : []),
      ...part(
        'Where it is late',
        late.map(({ name, remedies }): PrintoutBlock => ({ kind: 'box', text: name, ticked: false, why: remedies.join('\n') })),
      ),
      ...part('In hand', inHand.length > 0 ? [{ kind: 'list', items: inHand.map(({ name }) => name) }] : []),
    ],
    footnote: 'Waits are typical values, not promises; they are counted anew from what really happened.',
    mark: '',
    fileName: `plan-${today}.pdf`,
  };
}
