import type { PrintedSheet, SheetBlock } from '../domain/sheet.ts';
import type { Journey } from '../journey/journey.ts';
import { addressOf, patientAddress } from '../letters/address.ts';
import { showMomentLong } from '../wording/dates.ts';
import { firstPhysicianOf, secondOf } from './roles.ts';

type VisitFacts = Pick<Journey, 'case' | 'providers' | 'insurance'>;

/** The lines of what to bring, without empty ones. */
export function bringLines(bring: string): string[] {
  return bring
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Whether the appointment is a talk at a distance: a link stands where the place would, or the second physician sees people only so. */
export function isRemote(facts: Pick<VisitFacts, 'case' | 'providers'>): boolean {
  const { mode, recordsOnly } = secondOf(facts)?.criteria ?? { mode: 'unknown', recordsOnly: false };
  return (
    /https?:\/\/|\b(video|zoom|teams|webex|telephone|phone)\b/i.test(facts.case.appointmentPlace) ||
    mode === 'remote' ||
    recordsOnly
  );
}

/** Where it is: what the person wrote, else the second physician's institution and address in a line; at a distance only a link. */
export function visitPlace(facts: Pick<VisitFacts, 'case' | 'providers'>): string {
  const { appointmentPlace } = facts.case;
  const second = secondOf(facts);
  if (appointmentPlace !== '' || !second || isRemote(facts)) return appointmentPlace;
  const [, ...lines] = addressOf(second).split('\n');
  return lines.join(', ');
}

/** What is usually brought to such an appointment, each a line as it may stand in the list. */
export function bringProposals(facts: VisitFacts): string[] {
  const { insurance } = facts;
  const remote = isRemote(facts);
  const slides = facts.case.family === 'cancer' || secondOf(facts)?.criteria.wantsSlides;
  const authorised = !['unknown', 'not-needed', 'denied'].includes(insurance.authorisation.state);
  return [
    ...(remote ? ['Test the link, camera and sound the day before', 'A quiet room, and this computer charged'] : ['Photo ID']),
    authorised ? 'Insurance card, and the authorization with its number' : 'Insurance card, and the referral if one is asked for',
    remote ? 'The packet, open on the screen or on paper' : 'The packet: on paper, and on a stick',
    ...(remote ? [] : ['Discs with the images, unless they were sent']),
    ...(slides && !remote ? ['Pathology slides, unless they were sent'] : []),
    'List of medicines, with doses',
    'The questions, printed, with room for the answers',
    remote ? 'Someone to listen with you' : 'Someone to come along and write down what is said',
  ];
}

/** The list with lines put in at its end, those that do not stand there yet. */
export function bringAdded(bring: string, lines: readonly string[]): string {
  const before = bringLines(bring);
  return [...before, ...lines.filter((line) => !before.includes(line))].join('\n');
}

/** Whom to call about the appointment: the second physician's numbers, else nobody that is known. */
function toCall(facts: VisitFacts): string {
  const second = secondOf(facts);
  return [second?.phone && `${second.name}: ${second.phone}`, second?.email].filter(Boolean).join('\n');
}

/** The appointment as one printed page: when, where, what to bring, whom to call. */
export function visitSheet(facts: VisitFacts & Pick<Journey, 'today'>): PrintedSheet {
  const { case: of, today } = facts;
  return {
    title: 'The appointment',
    form: 'sheet',
    from: patientAddress(of),
    to: '',
    date: today,
    subject: of.appointment ? showMomentLong(of.appointment) : 'No day is known yet.',
    blocks: blocksOf(facts),
    foot: '',
    mark: '',
    fileName: `appointment-${today}.pdf`,
  };
}

function blocksOf(facts: VisitFacts): SheetBlock[] {
  const { case: of } = facts;
  const second = secondOf(facts);
  const first = firstPhysicianOf(facts);
  const remote = isRemote(facts);
  const own = bringLines(of.bring);
  const bring = own.length > 0 ? own : bringProposals(facts);
  return [
    {
      kind: 'fields',
      rows: [
        { label: 'With', value: second ? addressOf({ ...second, address: '' }) : of.recipient },
        { label: remote ? 'Link' : 'Where', value: visitPlace(facts) },
        { label: 'If I am late or ill, call', value: toCall(facts) },
      ],
    },
    { kind: 'heading', text: remote ? 'What to have at hand' : 'What to bring' },
    ...bring.map((text): SheetBlock => ({ kind: 'box', text, ticked: false })),
    { kind: 'heading', text: 'The question' },
    { kind: 'paragraph', text: of.question },
    ...(first
      ? [
          {
            kind: 'paragraph',
            text: `The report of this opinion may go to ${first.name}${first.fax ? `, fax ${first.fax}` : ''}. Ask for a copy in writing.`,
            quiet: true,
          } as const,
        ]
      : []),
  ];
}
