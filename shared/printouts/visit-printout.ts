import { bringLines, bringProposals, isRemote, type Visit, visitPlace } from '../appointments/visit.ts';
import type { Printout, PrintoutBlock } from '../domain/printout.ts';
import { addressOf, patientAddress } from '../format/address.ts';
import { formatMomentLong } from '../format/format-date.ts';
import type { Journey } from '../journey/journey.ts';
import { firstPhysicianOf } from '../providers/roles.ts';

/** The physician's telephone and e-mail, a line each. Empty: not known. */
function toCall({ provider }: Visit): string {
  return [provider?.phone && `${provider.name}: ${provider.phone}`, provider?.email].filter(Boolean).join('\n');
}

type Facts = Pick<Journey, 'case' | 'providers' | 'insurance' | 'today'>;

/** The printout of an appointment, one page: when, where, what to bring, whom to call. */
export function visitPrintout(visit: Visit, facts: Facts): Printout {
  const { case: patientCase, today } = facts;
  return {
    title: 'The appointment',
    form: 'sheet',
    from: patientAddress(patientCase),
    to: '',
    date: today,
    subject: visit.at ? formatMomentLong(visit.at) : 'No day is known yet.',
    blocks: blocksOf(visit, facts),
    footnote: '',
    mark: '',
    fileName: `appointment-${today}.pdf`,
  };
}

function blocksOf(visit: Visit, facts: Facts): PrintoutBlock[] {
  const { provider, name, kind } = visit;
  const first = kind === 'opinion' ? firstPhysicianOf(facts) : null;
  const remote = isRemote(visit);
  const ownLines = bringLines(visit.bring);
  const bring = ownLines.length > 0 ? ownLines : bringProposals(visit, facts);
  return [
    {
      kind: 'fields',
      rows: [
        { label: 'With', value: provider ? addressOf({ ...provider, address: '' }) : name },
        { label: remote ? 'Link' : 'Where', value: visitPlace(visit) },
        { label: 'If I am late or ill, call', value: toCall(visit) },
      ],
    },
    { kind: 'heading', text: remote ? 'What to have at hand' : 'What to bring' },
    ...bring.map((text): PrintoutBlock => ({ kind: 'box', text, ticked: false })),
    { kind: 'heading', text: 'The question' },
    { kind: 'paragraph', text: facts.case.question },
    ...(first
      ? [
          {
            kind: 'paragraph',
            text: `The report of this opinion may go to ${first.name}${first.fax ? `, fax ${first.fax}` : ''}. Ask for a copy in writing.`,
            secondary: true,
          } as const,
        ]
      : []),
  ];
}
