import type { RecordKind } from '../../../shared/domain/record.ts';
import type { Dates, Moment } from '../dates.ts';
import * as formats from '../file-formats.ts';
import type { PlannedFile, StoryPart } from '../sample-file.ts';
import type { DatedDocuments } from '../texts/patient.ts';
import type { DecidedProvider } from './case.ts';
import * as findings from './documents/findings.ts';
import * as radiation from './documents/radiation.ts';
import * as urology from './documents/urology.ts';

/** The files of the decided case in the order of their arrival. */
export function decidedFiles(when: Dates): PlannedFile[] {
  const file =
    (storyPart: StoryPart) =>
    (
      name: string,
      [kind, title, moment, provider, keyEvent = '']: [RecordKind, string, Moment, DecidedProvider, string?],
      ...[first]: DatedDocuments
    ) => ({
      name,
      storyPart,
      record: { kind, title, serviceDate: when.iso(moment), provider, keyEvent, reviewed: true },
      make: () => formats.textPdf([first(when)], when.iso(moment)),
    });
  const [before, second, again, answers] = [file('before'), file('second'), file('rereading'), file('answers')];
  return [
    before(
      'PSA.pdf',
      ['laboratory', 'PSA, two years', 'psa', 'North Laboratory', 'PSA 7.8 ng/mL, a year before 5.9'],
      findings.psaCourse,
    ),
    before(
      'Biopsy report.pdf',
      ['pathology', 'Prostate biopsy, report', 'biopsy', 'North Laboratory', 'Biopsy: cancer in three of twelve cores'],
      findings.biopsy,
    ),
    before('Visit Dr Alder.pdf', ['consultation', 'Consultation, urology', 'urology', 'Dr Alder'], urology.urologyVisit),
    before(
      'MRI prostate.pdf',
      [
        'imaging-report',
        'MRI of the prostate, report',
        'prostateMri',
        'City Imaging',
        'MRI: one lesion, no growth beyond the capsule',
      ],
      findings.prostateMri,
    ),
    second(
      'Second opinion Dr Birch.pdf',
      ['consultation', 'Second opinion, radiation oncology', 'radiation', 'Dr Birch'],
      radiation.radiationVisit,
    ),
    again(
      'Second reading of the slides.pdf',
      [
        'pathology',
        'Prostate biopsy, second reading',
        'rereading',
        'University Pathology',
        'Second reading: Grade Group 2 in two cores',
      ],
      findings.rereading,
    ),
    answers('Answer Dr Alder.pdf', ['summary', 'Dr Alder’s answer', 'urologyAnswer', 'Dr Alder'], urology.urologyAnswer),
    answers('Answer Dr Birch.pdf', ['summary', 'Dr Birch’s answer', 'radiationAnswer', 'Dr Birch'], radiation.radiationAnswer),
  ];
}
