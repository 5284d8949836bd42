import { compare } from '../../comparison/compare.ts';
import type { LetterText } from '../../domain/letter.ts';
import type { Provider } from '../../domain/provider.ts';
import type { MedicalRecord } from '../../domain/record.ts';
import { addressOf, patientAddress } from '../../format/address.ts';
import { formatDate } from '../../format/format-date.ts';
import { differenceKindsPhrase } from '../../resolution/difference-kinds.ts';
import { greeting } from '../greeting.ts';
import { bulletList, joinParagraphs, patientReference, type ResolutionLetterFacts, timeLine } from './points.ts';

interface RereadFacts extends ResolutionLetterFacts {
  /** Of the case, without those removed. */
  records: readonly Pick<MedicalRecord, 'kind' | 'title' | 'serviceDate'>[];
}

type Reread = 'slides' | 'images';

/** The letter names at most this many records. */
const MAX_RECORDS = 8;

/** Whether slides or images are read again: by the recipient, else by the family of conditions. */
export function rereadOf(provider: Provider | null, family: ResolutionLetterFacts['case']['family']): Reread {
  const description = provider ? `${provider.name} ${provider.specialty} ${provider.institution}` : '';
  if (/patholog|cytolog/i.test(description)) return 'slides';
  if (provider?.kind === 'imaging' || /radiolog|imaging/i.test(description)) return 'images';
  return family === 'cancer' ? 'slides' : 'images';
}

const REREAD_TEXTS: Record<Reread, { what: string; needs: string; kinds: readonly MedicalRecord['kind'][] }> = {
  slides: {
    what: 'the pathology slides',
    needs: 'slides, blocks, the reports, a form',
    kinds: ['pathology', 'specimen'],
  },
  images: {
    what: 'the images',
    needs: 'the image files (DICOM), the reports, a form',
    kinds: ['imaging-study', 'imaging-report'],
  },
};

/**
 * The letter that asks a pathology or radiology department to read slides or images again. It names no physician and no
 * conclusion, so that the reading is independent.
 */
export function rereadLetter(facts: RereadFacts): LetterText {
  const { case: patientCase, provider, opinions, judgements, records } = facts;
  const reread = rereadOf(provider, patientCase.family);
  const { what, needs, kinds } = REREAD_TEXTS[reread];
  const differ = compare(opinions, judgements).kinds.filter((kind) => kind === 'diagnosis' || kind === 'stage');
  const named = records
    .filter(({ kind }) => kind !== null && kinds.includes(kind))
    .toSorted((a, b) => (b.serviceDate ?? '').localeCompare(a.serviceDate ?? ''));
  const lines = named
    .slice(0, MAX_RECORDS)
    .map(({ title, serviceDate }) => `• ${title}${serviceDate ? `, ${formatDate(serviceDate)}` : ''}`);
  const more = named.length > MAX_RECORDS ? [`• and ${named.length - MAX_RECORDS} more`] : [];
  return {
    from: patientAddress(patientCase),
    to: provider ? addressOf(provider) : reread === 'slides' ? 'Pathology department' : 'Radiology department',
    subject: `A second reading of ${what}: ${patientReference(patientCase)}`,
    body: joinParagraphs(
      greeting(provider),
      `I have heard more than one physician, and they do not see ${differ.length > 0 ? differenceKindsPhrase(differ) : 'my case'} alike. Before I decide, I would like ${what} to be read again, independently of the readings so far.`,
      bulletList('What I have records of:', [...lines, ...more]),
      bulletList('Please tell me:', [
        '• whether you give such a reading, and whether I can ask for it myself or a physician must;',
        `• what you need for it (${needs}), and where it is to be sent;`,
        '• whether a specialist for this condition reads it;',
        '• how long it takes, what it costs me, and to whom the report goes. I would like to have a copy of it.',
      ]),
      [
        'I leave the conclusions so far out of this letter, so that the reading is free of them; I can send them afterwards.',
        timeLine(facts),
      ]
        .filter(Boolean)
        .join(' '),
      `With thanks and kind regards,\n${patientCase.patient}`,
    ),
    sign: false,
  };
}
