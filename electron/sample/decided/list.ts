import type { RecordKind } from '../../../shared/domain/record.ts';
import type { Dates, Moment } from '../dates.ts';
import type { CameWith, PlannedFile } from '../files.ts';
import * as source from '../source.ts';
import type { WrittenPapers } from '../texts/patient.ts';
import type { DecidedProvider } from './case.ts';
import * as findings from './papers/findings.ts';
import * as radiation from './papers/radiation.ts';
import * as urology from './papers/urology.ts';

/** The papers of the case, in the order in which they came; `came` names the part of the story. */
export function decidedFiles(when: Dates): PlannedFile[] {
  const file =
    (came: CameWith) =>
    (
      name: string,
      [kind, title, at, provider, keyEvent = '']: [RecordKind, string, Moment, DecidedProvider, string?],
      ...[first]: WrittenPapers
    ) => ({
      name,
      came,
      record: { kind, title, serviceDate: when.iso(at), provider, keyEvent, reviewed: true },
      make: () => source.typed([first(when)], when.iso(at)),
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
