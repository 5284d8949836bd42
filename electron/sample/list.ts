import type { RecordKind } from '../../shared/domain/record.ts';
import { insuranceCard } from './card.ts';
import type { Dates, Moment } from './dates.ts';
import type { PlannedFile, SampleRecord } from './files.ts';
import * as source from './source.ts';
import * as administrative from './texts/administrative.ts';
import { followUpLetter } from './texts/after-operation.ts';
import { anesthesiaRecord } from './texts/anesthesia.ts';
import type { ProviderName } from './texts/case.ts';
import * as emergency from './texts/emergency.ts';
import { homeProgram } from './texts/home-program.ts';
import * as imaging from './texts/imaging.ts';
import * as injections from './texts/injections.ts';
import * as laboratory from './texts/laboratory.ts';
import { firstOpinion } from './texts/neurosurgery.ts';
import * as operation from './texts/operation.ts';
import * as own from './texts/own.ts';
import type { WrittenPapers } from './texts/patient.ts';
import { portalPrintout } from './texts/portal.ts';
import * as practice from './texts/practice.ts';
import { primaryCareNotes } from './texts/primary-care.ts';
import * as tests from './texts/tests.ts';
import * as therapy from './texts/therapy.ts';

/** The password of the one locked file, as the hospital's portal chose it. */
const SAMPLE_PASSWORD = '02291960';

/** The files of the sample case in the order in which the patient got hold of them. */
export function fileList(when: Dates): PlannedFile[] {
  const { typed, scan, other } = entries(when);
  const record = reviewedRecords(when);
  return [
    typed(
      'MRI lumbar spine report.pdf',
      record('imaging-report', 'MRI lumbar spine, report', 'mri', 'City Imaging', 'MRI: moderate stenosis L4–L5'),
      imaging.mri,
    ),
    typed(
      'xray_flexion_extension.pdf',
      record(
        'imaging-report',
        'X-ray lumbar spine, flexion and extension',
        'flexionXray',
        'City Imaging',
        'X-ray: 6 mm slip on flexion',
      ),
      imaging.flexionXray,
    ),
    typed('CT lumbar spine.pdf', record('imaging-report', 'CT lumbar spine, report', 'ct', 'City Imaging'), imaging.ct),
    scan(
      'Scan_0007.pdf',
      record('imaging-report', 'MRI lumbar spine, first report', 'firstMri', 'General Hospital'),
      imaging.firstMri,
    ),
    typed(
      'DXA report.pdf',
      record('test', 'Bone density (DXA)', 'boneDensity', 'City Imaging', 'Bone density: T-score –2.3 at the hip'),
      tests.boneDensity,
    ),
    typed(
      'Consultation Dr First.pdf',
      record('consultation', 'Consultation, neurosurgery', 'firstOpinion', 'Dr First', 'Fusion recommended'),
      firstOpinion,
    ),
    typed(
      'Visit notes Hillside.pdf',
      record(
        'consultation',
        'Primary care visit notes, three years',
        'visit5',
        'Dr Local',
        'Walking distance stays at 200 to 250 m',
      ),
      primaryCareNotes,
      portalPrintout,
    ),
    typed(
      'Preoperative assessment.pdf',
      record('consultation', 'Preoperative assessment', 'preoperative', 'Dr Local'),
      practice.preoperative,
    ),
    typed(
      'Medication list.pdf',
      record('medication', 'Medication and allergy list', 'medicationList', 'Dr Local'),
      practice.medicationList,
    ),
    typed(
      'PT evaluation.pdf',
      record(
        'treatment',
        'Physical therapy, evaluation and home program',
        'therapyEvaluation',
        'Riverside Therapy',
        'Physical therapy begins, 24 sessions',
      ),
      therapy.therapyEvaluation,
      homeProgram,
    ),
    typed(
      'PT progress notes.pdf',
      record('treatment', 'Physical therapy, progress notes', 'therapyEnd', 'Riverside Therapy'),
      therapy.therapyProgress,
    ),
    typed(
      'Epidural injection 1.pdf',
      record('procedure', 'Epidural injection L4–L5', 'injection1', 'Dr Comfort', 'Epidural injection: relief for five weeks'),
      injections.injection1,
    ),
    typed(
      'Epidural injection 2.pdf',
      record('procedure', 'Transforaminal injection, right L4–S1', 'injection2', 'Dr Comfort'),
      injections.injection2,
    ),
    scan(
      'Scan_0011 operative report.pdf',
      record(
        'procedure',
        'Operative report, microdiscectomy L5–S1',
        'operation',
        'General Hospital',
        'Microdiscectomy L5–S1, General Hospital',
      ),
      operation.operativeReport,
      anesthesiaRecord,
    ),
    other('FAX00231.tif', record('hospital', 'Discharge summary, microdiscectomy', 'discharge', 'General Hospital'), () =>
      source.faxTiff(operation.discharge(when)),
    ),
    other(
      'ED visit (protected).pdf',
      record(
        'hospital',
        'Emergency department visit',
        'emergency',
        'General Hospital',
        'Emergency visit: acute back pain, no red flags',
      ),
      () => emergencyChart(when),
      SAMPLE_PASSWORD,
    ),
    typed(
      'Complete blood count.pdf',
      record('laboratory', 'Complete blood count', 'cbc', 'North Laboratory'),
      laboratory.bloodCount,
    ),
    typed(
      'Metabolic panel.pdf',
      record('laboratory', 'Metabolic panel and HbA1c', 'cbc', 'North Laboratory'),
      laboratory.metabolic,
    ),
    typed(
      'Preop labs.pdf',
      record('laboratory', 'Coagulation, vitamin D and inflammation', 'ecg', 'North Laboratory'),
      laboratory.preoperativeLabs,
    ),
    typed(
      'labs last year.pdf',
      record('laboratory', 'Annual laboratory report', 'labs1', 'North Laboratory'),
      laboratory.annualPanel(2, 'labs1', 'NL-25-044120'),
    ),
    typed(
      'labs two years ago.pdf',
      record('laboratory', 'Annual laboratory report', 'labs2', 'North Laboratory'),
      laboratory.annualPanel(1, 'labs2', 'NL-24-039008'),
    ),
    scan(
      'Scan_0003.pdf',
      record('laboratory', 'Annual laboratory report', 'labs3', 'North Laboratory'),
      laboratory.annualPanel(0, 'labs3', 'NL-23-020755'),
    ),
    typed(
      'EMG and nerve conduction.pdf',
      record('test', 'EMG and nerve conduction', 'emg', 'Dr Signal', 'EMG: chronic right L5 radiculopathy'),
      tests.emg,
    ),
    typed('ECG.pdf', record('test', 'Electrocardiogram', 'ecg', 'General Hospital'), tests.electrocardiogram),
    scan('Scan_0014 questionnaire.pdf', record('patient', 'Back and leg questionnaire', 'oswestry', null), own.functionScore),
    typed(
      'My pain diary.pdf',
      {
        ...record('patient', 'Pain and walking diary, six weeks', 'diaryStart', null),
        serviceDate: when.iso('diaryStart').slice(0, 7),
      },
      own.painDiary,
    ),
    scan('Scan_0015 family history.pdf', record('history', 'Family and social history', 'visit3', 'Dr Local'), own.familyHistory),
    other(
      'Referral form.pdf',
      record('administrative', 'Insurance referral and pre-authorization', 'referral', 'Meadow Health Plan'),
      () => source.filledForm(administrative.referralForm(when), when.iso('referral', 3)),
    ),
    other('insurance card.png', record('administrative', 'Insurance card', 'referral', 'Meadow Health Plan'), () =>
      source.flatPng(insuranceCard),
    ),
    other('IMG_2087.jpg', record('administrative', 'Work status letter', 'workLetter', 'Dr Local'), () =>
      source.sidewaysJpeg(administrative.workLetter(when)),
    ),
    other('IMG_2093.webp', unseen('IMG_2093'), () => source.webpPhoto(administrative.appointmentSheet(when))),
    other('Photo of a letter.pdf', unseen('Photo of a letter'), () =>
      source.photographedPdf(followUpLetter(when), when.iso('today')),
    ),
  ];
}

/** The three ways to name a file of the list. */
function entries(when: Dates) {
  const today = when.iso('today');
  const written = ([first, ...more]: WrittenPapers): source.Papers => [first(when), ...more.map((text) => text(when))];
  return {
    typed: (name: string, record: SampleRecord, ...texts: WrittenPapers): PlannedFile => ({
      name,
      record,
      make: () => source.typed(written(texts), record.serviceDate?.padEnd(10, '-01') ?? today),
    }),
    scan: (name: string, record: SampleRecord, ...texts: WrittenPapers): PlannedFile => ({
      name,
      record,
      make: () => source.scannedPdf(written(texts), today),
    }),
    other: (name: string, record: SampleRecord, make: () => Promise<Uint8Array>, password?: string): PlannedFile => ({
      name,
      record,
      make,
      ...(password ? { password } : {}),
    }),
  };
}

const reviewedRecords =
  (when: Dates) =>
  (kind: RecordKind, title: string, at: Moment, provider: ProviderName | null, keyEvent = ''): SampleRecord => ({
    kind,
    title,
    serviceDate: when.iso(at),
    provider,
    keyEvent,
    reviewed: true,
  });

/** As it came in: nobody has looked at it yet. */
const unseen = (title: string): SampleRecord => ({
  kind: null,
  title,
  serviceDate: null,
  provider: null,
  keyEvent: '',
  reviewed: false,
});

const emergencyChart = (when: Dates): Promise<Uint8Array> =>
  source.lockedChart(
    emergency.emergencyVisit(when),
    emergency.nursingFlowSheet(when),
    emergency.emergencyInstructions(when),
    when.iso('emergency', 1),
    SAMPLE_PASSWORD,
  );
