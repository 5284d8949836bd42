import { dayOfMoment } from '../domain/partial-date.ts';
import { formatMoment } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { resolutionOptionLabel, resolutionOptionState, resolutionProvider } from '../resolution/resolution-options.ts';
import type { DatedEntry } from './dated-entry.ts';

/** The appointment of the chosen option (third opinion, review, board), then the note or opinion to write after it. */
export function resolutionDates(journey: Journey): DatedEntry[] {
  const { resolution, today } = journey;
  const { way: option, appointment, appointmentPlace } = resolution;
  const day = dayOfMoment(appointment);
  if (appointment === null || day === null || option === null || option === 'decide') return [];
  const whom = resolutionProvider(journey)?.name ?? '';
  const upcoming = {
    third: 'The appointment for the third opinion',
    'primary-care': 'The review of both opinions',
    board: resolutionOptionLabel('board', journey.case.family),
  };
  if (day >= today)
    return [
      {
        key: `way.appointment.${day}`,
        on: day,
        what: upcoming[option],
        why: [formatMoment(appointment), whom, appointmentPlace].filter(Boolean).join(' · '),
        task: 'resolution.open',
      },
    ];
  if (resolutionOptionState(journey).state === 'done') return [];
  return [
    {
      key: `way.said.${day}`,
      on: day,
      what: option === 'third' ? 'Write down the third opinion' : `Write down what ${whom || 'they'} said`,
      why: 'It is remembered best while it is fresh.',
      task: option === 'third' ? 'opinions.open' : 'notes.open',
    },
  ];
}
