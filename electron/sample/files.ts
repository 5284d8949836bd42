import type { RecordDraft } from '../../shared/domain/record.ts';
import { insuranceCard } from './card.ts';
import type { Dates, Moment } from './dates.ts';
import type { Paper } from './document.ts';
import * as source from './source.ts';
import * as administrative from './texts/administrative.ts';
import type { ProviderName } from './texts/case.ts';
import * as emergency from './texts/emergency.ts';
import * as imaging from './texts/imaging.ts';
import * as injections from './texts/injections.ts';
import * as laboratory from './texts/laboratory.ts';
import { firstOpinion } from './texts/neurosurgery.ts';
import * as operation from './texts/operation.ts';
import * as own from './texts/own.ts';
import type { Written } from './texts/patient.ts';
import * as primary from './texts/primary-care.ts';
import * as tests from './texts/tests.ts';
import * as therapy from './texts/therapy.ts';

/** The password of the one locked file, as the hospital's portal chose it. */
export const SAMPLE_PASSWORD = '02291960';

/** What the person has noted of a record; `null` where nobody has looked at it yet. */
export type SampleRecord = Pick<RecordDraft, 'kind' | 'title' | 'serviceDate' | 'keyEvent' | 'reviewed'> & {
  provider: ProviderName | null;
};

export interface SampleFile {
  name: string;
  password?: string;
  record: SampleRecord;
  bytes: Uint8Array;
}

interface Entry {
  name: string;
  password?: string;
  record: SampleRecord;
  make: () => Promise<Uint8Array>;
}

/** Every file of the sample case, made one after the other. The same calendar gives the same bytes. */
export async function* sampleFiles(when: Dates): AsyncGenerator<SampleFile> {
  for (const { make, ...entry } of entries(when)) yield { ...entry, bytes: await make() };
}

/** How many files `sampleFiles` makes. */
export const sampleFileCount = (when: Dates): number => entries(when).length;

function entries(when: Dates): Entry[] {
  type Kind = NonNullable<SampleRecord['kind']>;
  const reviewed = (kind: Kind, title: string, at: Moment, provider: ProviderName | null, keyEvent = ''): SampleRecord => ({
    kind,
    title,
    serviceDate: when.iso(at),
    provider,
    keyEvent,
    reviewed: true,
  });
  const unseen = (title: string): SampleRecord => ({
    kind: null,
    title,
    serviceDate: null,
    provider: null,
    keyEvent: '',
    reviewed: false,
  });
  const typed = (name: string, text: Written<Paper>, at: Moment, record: SampleRecord): Entry => ({
    name,
    record,
    make: () => source.typed(text(when), when.iso(at)),
  });
  const scan = (name: string, text: Written<Paper>, at: Moment, record: SampleRecord): Entry => ({
    name,
    record,
    make: () => source.scannedPdf(text(when), when.iso(at)),
  });
  return [
    typed(
      'MRI lumbar spine report.pdf',
      imaging.mri,
      'mri',
      reviewed('imaging-report', 'MRI lumbar spine, report', 'mri', 'City Imaging', 'MRI: moderate stenosis L4–L5'),
    ),
    typed(
      'xray_flexion_extension.pdf',
      imaging.flexionXray,
      'flexionXray',
      reviewed(
        'imaging-report',
        'X-ray lumbar spine, flexion and extension',
        'flexionXray',
        'City Imaging',
        'X-ray: 6 mm slip on flexion',
      ),
    ),
    typed('CT lumbar spine.pdf', imaging.ct, 'ct', reviewed('imaging-report', 'CT lumbar spine, report', 'ct', 'City Imaging')),
    scan(
      'Scan_0007.pdf',
      imaging.firstMri,
      'firstMri',
      reviewed('imaging-report', 'MRI lumbar spine, first report', 'firstMri', 'General Hospital'),
    ),
    typed(
      'DXA report.pdf',
      tests.boneDensity,
      'boneDensity',
      reviewed('test', 'Bone density (DXA)', 'boneDensity', 'City Imaging', 'Bone density: T-score –2.3 at the hip'),
    ),
    typed(
      'Consultation Dr First.pdf',
      firstOpinion,
      'firstOpinion',
      reviewed('consultation', 'Consultation, neurosurgery', 'firstOpinion', 'Dr First', 'Fusion recommended'),
    ),
    typed('Visit notes Hillside.pdf', primary.primaryCareNotes, 'referral', {
      ...reviewed('consultation', 'Primary care visit notes, five visits', 'visit5', 'Dr Local'),
    }),
    typed(
      'Preoperative assessment.pdf',
      primary.preoperative,
      'preoperative',
      reviewed('consultation', 'Preoperative assessment', 'preoperative', 'Dr Local'),
    ),
    typed(
      'Medication list.pdf',
      primary.medicationList,
      'medicationList',
      reviewed('medication', 'Medication and allergy list', 'medicationList', 'Dr Local'),
    ),
    typed(
      'PT evaluation.pdf',
      therapy.therapyEvaluation,
      'therapyEvaluation',
      reviewed(
        'treatment',
        'Physical therapy, initial evaluation',
        'therapyEvaluation',
        'Riverside Therapy',
        'Physical therapy begins, 24 sessions',
      ),
    ),
    typed(
      'PT progress notes.pdf',
      therapy.therapyProgress,
      'therapyEnd',
      reviewed('treatment', 'Physical therapy, progress notes', 'therapyEnd', 'Riverside Therapy'),
    ),
    typed(
      'Epidural injection 1.pdf',
      injections.injection1,
      'injection1',
      reviewed('procedure', 'Epidural injection L4–L5', 'injection1', 'Dr Comfort', 'Epidural injection: relief for five weeks'),
    ),
    typed(
      'Epidural injection 2.pdf',
      injections.injection2,
      'injection2',
      reviewed('procedure', 'Transforaminal injection, right L4–S1', 'injection2', 'Dr Comfort'),
    ),
    scan(
      'Scan_0011 operative report.pdf',
      operation.operativeReport,
      'followUp',
      reviewed(
        'procedure',
        'Operative report, microdiscectomy L5–S1',
        'operation',
        'General Hospital',
        'Microdiscectomy L5–S1, General Hospital',
      ),
    ),
    {
      name: 'FAX00231.tif',
      record: reviewed('hospital', 'Discharge summary, microdiscectomy', 'discharge', 'General Hospital'),
      make: () => source.faxTiff(operation.discharge(when)),
    },
    {
      name: 'ED visit (protected).pdf',
      password: SAMPLE_PASSWORD,
      record: reviewed(
        'hospital',
        'Emergency department visit',
        'emergency',
        'General Hospital',
        'Emergency visit: acute back pain, no red flags',
      ),
      make: () =>
        source.lockedChart(
          emergency.emergencyVisit(when),
          emergency.nursingFlowSheet(when),
          emergency.emergencyInstructions(when),
          when.iso('emergency', 1),
          SAMPLE_PASSWORD,
        ),
    },
    typed(
      'Complete blood count.pdf',
      laboratory.bloodCount,
      'cbc',
      reviewed('laboratory', 'Complete blood count', 'cbc', 'North Laboratory'),
    ),
    typed(
      'Metabolic panel.pdf',
      laboratory.metabolic,
      'cbc',
      reviewed('laboratory', 'Metabolic panel and HbA1c', 'cbc', 'North Laboratory'),
    ),
    typed(
      'Preop labs.pdf',
      laboratory.preoperativeLabs,
      'ecg',
      reviewed('laboratory', 'Coagulation, vitamin D and inflammation', 'ecg', 'North Laboratory'),
    ),
    typed(
      'labs last year.pdf',
      laboratory.annualPanel(2, 'labs1', 'NL-25-044120'),
      'labs1',
      reviewed('laboratory', 'Annual laboratory report', 'labs1', 'North Laboratory'),
    ),
    typed(
      'labs two years ago.pdf',
      laboratory.annualPanel(1, 'labs2', 'NL-24-039008'),
      'labs2',
      reviewed('laboratory', 'Annual laboratory report', 'labs2', 'North Laboratory'),
    ),
    scan(
      'Scan_0003.pdf',
      laboratory.annualPanel(0, 'labs3', 'NL-23-020755'),
      'labs3',
      reviewed('laboratory', 'Annual laboratory report', 'labs3', 'North Laboratory'),
    ),
    typed(
      'EMG and nerve conduction.pdf',
      tests.emg,
      'emg',
      reviewed('test', 'EMG and nerve conduction', 'emg', 'Dr Signal', 'EMG: chronic right L5 radiculopathy'),
    ),
    typed('ECG.pdf', tests.electrocardiogram, 'ecg', reviewed('test', 'Electrocardiogram', 'ecg', 'General Hospital')),
    scan(
      'Scan_0014 questionnaire.pdf',
      own.functionScore,
      'oswestry',
      reviewed('patient', 'Back and leg questionnaire', 'oswestry', null),
    ),
    typed('My pain diary.pdf', own.painDiary, 'today', {
      ...reviewed('patient', 'Pain and walking diary, six weeks', 'diaryStart', null),
      serviceDate: when.iso('diaryStart').slice(0, 7),
    }),
    scan(
      'Scan_0015 family history.pdf',
      own.familyHistory,
      'visit3',
      reviewed('history', 'Family and social history', 'visit3', 'Dr Local'),
    ),
    {
      name: 'Referral form.pdf',
      record: reviewed('administrative', 'Insurance referral and pre-authorization', 'referral', 'Meadow Health Plan'),
      make: () => source.filledForm(administrative.referralForm(when), when.iso('referral', 3)),
    },
    {
      name: 'insurance card.png',
      record: reviewed('administrative', 'Insurance card', 'referral', 'Meadow Health Plan'),
      make: () => source.flatPng(insuranceCard),
    },
    {
      name: 'IMG_2087.jpg',
      record: reviewed('administrative', 'Work status letter', 'workLetter', 'Dr Local'),
      make: () => source.sidewaysJpeg(administrative.workLetter(when)),
    },
    { name: 'IMG_2093.webp', record: unseen('IMG_2093'), make: () => source.webpPhoto(administrative.appointmentSheet(when)) },
    {
      name: 'Photo of a letter.pdf',
      record: unseen('Photo of a letter'),
      make: () => source.photographedPdf(administrative.followUpLetter(when), when.iso('today')),
    },
  ];
}
